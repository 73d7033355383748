package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends sessions. An ended session is kept in a list of its own too, which outlives the account: access tokens of it must
 * be refused until they expire.
 */
public class SessionEndings {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SessionEndings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Ends one session of whomever. Ending one that is already over is fine: the caller wanted it gone.
     *
     * @return whether it was alive until now; of several that end it at once, one is told so
     */
    public boolean end(UUID sessionId, EndReason reason) {
        return ended("id = ?3", reason, sessionId, null) == 1;
    }

    /**
     * Ends all sessions of an account.
     *
     * @param spared a session to leave alive
     * @return how many were alive until now
     */
    public int endAll(UUID accountId, Optional<UUID> spared, EndReason reason) {
        return spared.map(id -> ended("account_id = ?3 and id <> ?4", reason, accountId, id))
                .orElseGet(() -> ended("account_id = ?3", reason, accountId, null));
    }

    private int ended(String which, EndReason reason, UUID first, UUID second) {
        var query = entities.createNativeQuery("""
                        with ended as (
                          update session set ended_at = ?1, end_reason = ?2
                          where ended_at is null and %s
                          returning id)
                        insert into ended_session (session_id, ended_at) select id, ?1 from ended""".formatted(which))
                .setParameter(1, clock.instant())
                .setParameter(2, reason.name())
                .setParameter(3, first);
        if (second != null) {
            query.setParameter(4, second);
        }
        return query.executeUpdate();
    }
}
