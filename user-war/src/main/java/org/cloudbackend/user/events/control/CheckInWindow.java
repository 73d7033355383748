package org.cloudbackend.user.events.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventTimes;

/** When one can check in at an event. */
public final class CheckInWindow {

    private final UUID eventId;
    private final String eventName;
    private final EventTimes times;
    private final String audience;
    private final String statusByHand;

    private CheckInWindow(UUID eventId, String eventName, EventTimes times, String audience, String statusByHand) {
        this.eventId = eventId;
        this.eventName = eventName;
        this.times = times;
        this.audience = audience;
        this.statusByHand = statusByHand;
    }

    static CheckInWindow of(Event event) {
        return new CheckInWindow(
                event.id(),
                event.name(),
                event.times(),
                event.audience().name(),
                event.statusByHand() == null ? null : event.statusByHand().name());
    }

    /**
     * From columns of the table {@code event}, for a statement that reads them together with others.
     *
     * @param audience {@code ALL} or {@code LISTED}
     * @param statusByHand {@code OPEN}, {@code CLOSED} or {@code CANCELLED}; null where the clock decides
     */
    public static CheckInWindow of(
            UUID eventId,
            String eventName,
            Instant startsAt,
            Instant endsAt,
            Instant opensAt,
            Instant closesAt,
            Instant lateAfter,
            String audience,
            String statusByHand) {
        var times = new EventTimes(startsAt, endsAt, opensAt, closesAt, lateAfter);
        return new CheckInWindow(eventId, eventName, times, audience, statusByHand);
    }

    public UUID eventId() {
        return eventId;
    }

    public String eventName() {
        return eventName;
    }

    /** Whether only people on a list are expected. */
    public boolean isListed() {
        return "LISTED".equals(audience);
    }

    public boolean isCancelled() {
        return "CANCELLED".equals(statusByHand);
    }

    /** Whether one can check in now. */
    public boolean isOpen(Instant now) {
        return !"CLOSED".equals(statusByHand) && !isCancelled() && hasOpened(now) && now.isBefore(closesAt());
    }

    /** Whether it has opened by now: by the clock, or by staff before that. */
    public boolean hasOpened(Instant now) {
        return "OPEN".equals(statusByHand) || !now.isBefore(opensAt());
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
