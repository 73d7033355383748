package org.cloudbackend.user.attendance.entity;

import org.cloudbackend.kit.problems.ProblemType;

/** Why an attempt to check someone in was refused. The record tells more than the answer does. */
public enum Refusal {
    /** The text has not the form of a code or a badge. */
    MALFORMED(ProblemType.CODE_INVALID),
    /** The code names no event of ours. */
    FOREIGN(ProblemType.CODE_INVALID),
    /** The signature is not ours. */
    FORGED(ProblemType.CODE_INVALID),
    /** The code is of the future. */
    NOT_YET(ProblemType.CODE_INVALID),
    /** The badge was replaced by a newer one. */
    WITHDRAWN(ProblemType.CODE_INVALID),
    EXPIRED(ProblemType.CODE_EXPIRED),
    /** The very code that checked the person in, scanned by the same person once more. */
    REPLAYED(ProblemType.ALREADY_CHECKED_IN),
    ALREADY_CHECKED_IN(ProblemType.ALREADY_CHECKED_IN),
    /** Before the check-in window or after it. */
    CLOSED(ProblemType.CHECK_IN_CLOSED),
    CANCELLED(ProblemType.CHECK_IN_CLOSED),
    /** Not on the list of an event that has one. */
    NOT_EXPECTED(ProblemType.NOT_EXPECTED),
    /** The member is disabled. */
    NOT_ACTIVE(ProblemType.NOT_EXPECTED),
    /** There is no such member. */
    UNKNOWN(ProblemType.NOT_EXPECTED);

    private final ProblemType type;

    Refusal(ProblemType type) {
        this.type = type;
    }

    /** The type of the answer. */
    public ProblemType type() {
        return type;
    }
}
