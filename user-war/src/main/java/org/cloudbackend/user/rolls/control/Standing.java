package org.cloudbackend.user.rolls.control;

/** How someone stands to an event. */
public enum Standing {
    EXPECTED,
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT
}
