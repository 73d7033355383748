package org.cloudbackend.user.attendance.entity;

/** How someone checked in. */
public enum Way {
    /** Scanned the code on the screen at the event. */
    SCAN,
    /** Showed a badge, which staff has scanned. */
    BADGE,
    /** Was put down by staff. */
    HAND
}
