package org.cloudbackend.user.events.entity;

/** How an event stands: check-in has not opened yet, is open, or is over. */
public enum EventStatus {
    SCHEDULED,
    OPEN,
    CLOSED
}
