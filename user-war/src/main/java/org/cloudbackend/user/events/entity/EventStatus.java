package org.cloudbackend.user.events.entity;

import java.time.Instant;

/** How an event stands: check-in has not opened yet, is open, or is over; or it does not take place. */
public enum EventStatus {
    SCHEDULED,
    OPEN,
    CLOSED,
    CANCELLED;

    /**
     * The one rule of how the hand of staff and the clock go together; {@code StatusFilter} says the same in SQL.
     *
     * @param byHand null where the clock decides alone
     */
    public static EventStatus of(StatusByHand byHand, EventTimes times, Instant now) {
        if (byHand == StatusByHand.CANCELLED) {
            return CANCELLED;
        }
        if (byHand == StatusByHand.CLOSED || !now.isBefore(times.checkInClosesAt())) {
            return CLOSED;
        }
        return byHand == StatusByHand.OPEN || !now.isBefore(times.checkInOpensAt()) ? OPEN : SCHEDULED;
    }
}
