package org.cloudbackend.user.events.entity;

/** What staff has set an event to, against the clock. */
public enum StatusByHand {
    /** Check-in is open before its time; it closes when it would have closed anyway. */
    OPEN,
    /** Nobody can check in. */
    CLOSED,
    /** It does not take place. */
    CANCELLED
}
