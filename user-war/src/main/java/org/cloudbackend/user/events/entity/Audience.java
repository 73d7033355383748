package org.cloudbackend.user.events.entity;

/** Who is expected at an event. */
public enum Audience {
    /** Every active member. */
    ALL,
    /** Those whom staff has put on the event's list. */
    LISTED
}
