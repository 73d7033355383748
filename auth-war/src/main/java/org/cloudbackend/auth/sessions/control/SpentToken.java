package org.cloudbackend.auth.sessions.control;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A refresh token that was spent, of a session that is alive.
 *
 * @param spentBy the fingerprint of the client that spent it
 * @param generationsAhead how many generations the unspent token is ahead of it, at least 1
 * @param liveExpiresAt when the unspent token expires
 */
record SpentToken(
        UUID sessionId, UUID accountId, Instant spentAt, byte[] spentBy, int generationsAhead, Instant liveExpiresAt) {

    static SpentToken of(Object[] row) {
        return new SpentToken(
                (UUID) row[0], (UUID) row[1], instant(row[2]), (byte[]) row[3], (Integer) row[4], instant(row[5]));
    }

    /** Whether this is the client that spent it, asking again: its answer was lost, or two of its tabs asked at once. */
    boolean isRetriedBy(byte[] client, Instant now, Duration grace) {
        return MessageDigest.isEqual(spentBy, client)
                && !now.isAfter(spentAt.plus(grace))
                && liveExpiresAt.isAfter(now);
    }

    private static Instant instant(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
