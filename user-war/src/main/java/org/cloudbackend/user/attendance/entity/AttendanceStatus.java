package org.cloudbackend.user.attendance.entity;

/** How someone stands to an event. */
public enum AttendanceStatus {
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT
}
