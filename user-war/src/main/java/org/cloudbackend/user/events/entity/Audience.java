package org.cloudbackend.user.events.entity;

/** Who is expected at an event. */
public enum Audience {
    /** Every active member. */
    ALL,
    /** The people on the event's list. */
    LISTED
}
