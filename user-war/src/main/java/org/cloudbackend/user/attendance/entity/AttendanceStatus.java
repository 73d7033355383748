package org.cloudbackend.user.attendance.entity;

/** How someone stands to an event. */
public enum AttendanceStatus {
    EXPECTED,
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT;

    /** Whether someone who stands so has come. */
    public boolean hasCome() {
        return this == PRESENT || this == LATE;
    }
}
