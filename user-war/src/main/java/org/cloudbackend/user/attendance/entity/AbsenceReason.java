package org.cloudbackend.user.attendance.entity;

/** Why someone did not come. */
public enum AbsenceReason {
    HOSPITAL,
    FAMILY,
    EMERGENCY,
    VACATION,
    PERSONAL,
    OTHER
}
