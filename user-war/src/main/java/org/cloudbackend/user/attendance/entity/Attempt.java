package org.cloudbackend.user.attendance.entity;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;

/**
 * Someone tries to check someone in.
 *
 * @param eventId null as long as no event is recognised
 * @param userId null as long as nobody is recognised
 * @param actorId the account that scans or checks in
 * @param nonce chosen by the client to know its own attempt again; null where it chose none
 * @param codeTurn which of the event's rotating codes was scanned; null for the other ways
 * @param attemptedAt when it happened: for an offline scan before it was uploaded
 * @param recordedAt when it came to us
 */
public record Attempt(
        UUID id,
        UUID eventId,
        UUID userId,
        UUID actorId,
        Way way,
        String nonce,
        Integer codeTurn,
        Instant attemptedAt,
        Instant recordedAt) {

    public static Attempt of(UUID actorId, Way way, String nonce, Instant attemptedAt, Instant recordedAt) {
        return new Attempt(Ids.next(), null, null, actorId, way, nonce, null, attemptedAt, recordedAt);
    }

    public Attempt withCode(int turn) {
        return new Attempt(id, eventId, userId, actorId, way, nonce, turn, attemptedAt, recordedAt);
    }

    public Attempt at(UUID event) {
        return new Attempt(id, event, userId, actorId, way, nonce, codeTurn, attemptedAt, recordedAt);
    }

    public Attempt by(UUID user) {
        return new Attempt(id, eventId, user, actorId, way, nonce, codeTurn, attemptedAt, recordedAt);
    }
}
