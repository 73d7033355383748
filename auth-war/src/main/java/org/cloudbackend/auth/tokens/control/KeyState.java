package org.cloudbackend.auth.tokens.control;

/** What a signing key is for at the moment. */
public enum KeyState {
    /** New tokens are signed with it. */
    SIGNING,
    /** Published, so that verifiers know it before it signs. */
    NEXT,
    /** Published for the tokens that it has signed. */
    FORMER
}
