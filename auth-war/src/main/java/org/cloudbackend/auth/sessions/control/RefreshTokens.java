package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The refresh tokens of all sessions. Each is good once; spending it makes the next generation. */
class RefreshTokens {

    private final EntityManager entities;

    @Inject
    RefreshTokens(EntityManager entities) {
        this.entities = entities;
    }

    void issueFirst(UUID sessionId, RefreshToken token, Instant now, Instant expiresAt) {
        entities.createNativeQuery("""
                        insert into refresh_token (session_id, generation, digest, issued_at, expires_at)
                        values (?1, 1, ?2, ?3, ?4)""")
                .setParameter(1, sessionId)
                .setParameter(2, token.digest())
                .setParameter(3, now)
                .setParameter(4, expiresAt)
                .executeUpdate();
    }

    /**
     * Spends a token and puts the next one in its place, in one statement: of any number of callers that show it at the
     * same moment, one gets through.
     *
     * @param client who spends it, as {@link Device#fingerprint} tells
     * @return the account of the session; empty unless the token is unspent, not expired, and its session alive
     */
    Optional<Rotated> rotate(RefreshToken token, RefreshToken next, byte[] client, Instant now, Instant expiresAt) {
        return first(entities.createNativeQuery("""
                        with spent as (
                          update refresh_token t set spent_at = ?1, spent_by = ?2
                          from session s
                          where t.digest = ?3 and t.spent_at is null and t.expires_at > ?1
                            and s.id = t.session_id and s.ended_at is null
                          returning t.session_id, t.generation),
                        issued as (
                          insert into refresh_token (session_id, generation, digest, issued_at, expires_at)
                          select session_id, generation + 1, ?4, ?1, ?5 from spent)
                        update session s set last_seen_at = ?1, expires_at = ?5
                        from spent
                        where s.id = spent.session_id and s.ended_at is null
                        returning s.id, s.account_id""")
                        .setParameter(1, now)
                        .setParameter(2, client)
                        .setParameter(3, token.digest())
                        .setParameter(4, next.digest())
                        .setParameter(5, expiresAt)
                        .getResultList())
                .map(row -> new Rotated((UUID) row[0], (UUID) row[1]));
    }

    /** A token that was spent before, beside the one that lives now; empty where its session is over. */
    Optional<SpentToken> spentBefore(RefreshToken token) {
        return first(entities.createNativeQuery("""
                        select t.session_id, s.account_id, t.spent_at, t.spent_by, live.generation - t.generation,
                          live.expires_at
                        from refresh_token t
                        join session s on s.id = t.session_id and s.ended_at is null
                        join refresh_token live on live.session_id = t.session_id and live.spent_at is null
                        where t.digest = ?1 and t.spent_at is not null""")
                        .setParameter(1, token.digest())
                        .getResultList())
                .map(SpentToken::of);
    }

    private static Optional<Object[]> first(List<?> rows) {
        return rows.stream().findFirst().map(Object[].class::cast);
    }

    record Rotated(UUID sessionId, UUID accountId) {}
}
