package org.cloudbackend.user.rolls.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone on the roll of an event.
 *
 * @param givenName null, like the family name, for a member who was erased
 * @param reason why someone is excused or absent; null where nobody said
 * @param note of the staff
 * @param checkedInAt null for someone who did not come
 * @param way how someone checked in, such as {@code scan}; null for someone who did not come
 */
public record RollEntry(
        UUID userId,
        String givenName,
        String familyName,
        Standing status,
        String reason,
        String note,
        Instant checkedInAt,
        String way) {}
