package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone on the roll of an event.
 *
 * @param reason why someone is excused; null where nobody said
 * @param checkedInAt null for someone who did not come
 * @param way how someone checked in; null for someone who did not come
 */
public record RollEntry(
        UUID userId,
        String givenName,
        String familyName,
        String status,
        String reason,
        Instant checkedInAt,
        String way) {}
