package org.cloudbackend.user.live.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.rolls.control.Standing;

/**
 * How someone stands to an event now.
 *
 * @param givenName null, like the family name, for a member who was erased
 * @param status {@code expected} where a check-in was undone
 * @param way how that person checked in, such as {@code scan}; null for someone who did not come
 */
public record Change(
        UUID userId, String givenName, String familyName, Standing status, String way, Instant changedAt) {}
