package org.cloudbackend.user.rolls.control;

import java.time.Instant;
import java.util.UUID;

/**
 * How someone stood to an event.
 *
 * @param reason why that person was excused or absent; null where nobody said
 * @param checkedInAt null where that person did not come
 */
public record Participation(
        UUID eventId,
        String eventName,
        Instant startsAt,
        Standing status,
        String reason,
        Instant checkedInAt,
        String way) {}
