package org.cloudbackend.user.codes.control;

/** What is wrong with a code that someone scanned. Callers learn less: only that it is invalid, or has expired. */
public enum CodeFault {
    /** No code at all, or one that was cut. */
    MALFORMED,
    /** It names no event of ours. */
    FOREIGN,
    /** It names an event of ours, and was not made by us. */
    FORGED,
    /** It is ours, and due later: whoever shows it has our clock wrong, or the key. */
    NOT_YET,
    /** It was good half a minute ago, or long before. */
    EXPIRED
}
