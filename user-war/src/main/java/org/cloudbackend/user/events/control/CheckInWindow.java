package org.cloudbackend.user.events.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventStatus;
import org.cloudbackend.user.events.entity.EventTimes;

/** When one can check in at an event. */
public final class CheckInWindow {

    private final UUID eventId;
    private final String eventName;
    private final EventTimes times;

    private CheckInWindow(UUID eventId, String eventName, EventTimes times) {
        this.eventId = eventId;
        this.eventName = eventName;
        this.times = times;
    }

    static CheckInWindow of(Event event) {
        return new CheckInWindow(event.id(), event.name(), event.times());
    }

    public UUID eventId() {
        return eventId;
    }

    public String eventName() {
        return eventName;
    }

    public boolean isOpen(Instant now) {
        return times.statusAt(now) == EventStatus.OPEN;
    }

    public boolean isLate(Instant now) {
        return now.isAfter(times.lateAfter());
    }

    /** When it opens or opened. */
    public Instant opensAt() {
        return times.checkInOpensAt();
    }

    /** When it closes or closed. */
    public Instant closesAt() {
        return times.checkInClosesAt();
    }
}
