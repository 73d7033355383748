package org.cloudbackend.user.rolls.control;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that someone has today.
 *
 * @param eventStatus how check-in stands: {@code scheduled}, {@code open}, {@code closed} or {@code cancelled}
 * @param status how that person stands to it
 */
public record TodaysEvent(
        UUID eventId,
        String eventName,
        String location,
        Instant startsAt,
        Instant endsAt,
        Instant checkInOpensAt,
        Instant checkInClosesAt,
        String eventStatus,
        Standing status,
        String reason,
        Instant checkedInAt) {}
