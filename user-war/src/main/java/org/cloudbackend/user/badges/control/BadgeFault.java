package org.cloudbackend.user.badges.control;

/** What is wrong with a badge that someone showed. */
public enum BadgeFault {
    /** No badge at all, or one that was cut. */
    MALFORMED,
    /** Nobody of ours has it: it was not made by us, or its member is gone. */
    FORGED,
    /** It was a member's until a newer one took its place. */
    WITHDRAWN
}
