package org.cloudbackend.user.events.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.events.entity.Audience;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventStatus;

/**
 * An event as members see it.
 *
 * @param status how check-in stands at the moment of the answer
 * @param createdBy the account that planned it
 */
public record EventView(
        UUID id,
        String name,
        String description,
        String location,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        Instant checkInOpensAt,
        Instant checkInClosesAt,
        Instant lateAfter,
        Audience audience,
        EventStatus status,
        Counts counts,
        UUID createdBy) {

    static EventView of(Event event, Counts counts, Instant now) {
        var times = event.times();
        return new EventView(
                event.id(),
                event.name(),
                event.description(),
                event.location(),
                event.timeZone(),
                times.startsAt(),
                times.endsAt(),
                times.checkInOpensAt(),
                times.checkInClosesAt(),
                times.lateAfter(),
                event.audience(),
                event.statusAt(now),
                counts,
                event.createdBy());
    }
}
