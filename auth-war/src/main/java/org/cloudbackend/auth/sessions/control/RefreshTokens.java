package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The refresh tokens of all sessions. Each is good once; spending it makes the next generation. */
class RefreshTokens {

    private final EntityManager entities;
    private final Clock clock;
    private final Duration lifetime;

    @Inject
    RefreshTokens(EntityManager entities, Clock clock, @ConfigProperty(name = "refresh.token.days") int days) {
        this.entities = entities;
        this.clock = clock;
        this.lifetime = Duration.ofDays(Setting.atLeast(1, "refresh.token.days", days));
    }

    Duration lifetime() {
        return lifetime;
    }

    RefreshToken issue(UUID sessionId, int generation) {
        var token = RefreshToken.generate();
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into refresh_token (session_id, generation, digest, issued_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, sessionId)
                .setParameter(2, generation)
                .setParameter(3, token.digest())
                .setParameter(4, now)
                .setParameter(5, now.plus(lifetime))
                .executeUpdate();
        return token;
    }

    /** Spends a token: of any number of callers that show it at the same moment, one gets it. */
    Optional<Spent> spend(RefreshToken token) {
        var now = clock.instant();
        return one(entities.createNativeQuery("""
                                update refresh_token set spent_at = ?1
                                where digest = ?2 and spent_at is null and expires_at > ?1
                                returning session_id, generation""")
                .setParameter(1, now)
                .setParameter(2, token.digest())
                .getResultList());
    }

    /** The session and generation of a token that was spent before. */
    Optional<Spent> spentBefore(RefreshToken token) {
        return one(
                entities.createNativeQuery("""
                                select session_id, generation from refresh_token
                                where digest = ?1 and spent_at is not null""").setParameter(1, token.digest()).getResultList());
    }

    private static Optional<Spent> one(List<?> rows) {
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Spent((UUID) row[0], (Integer) row[1]));
    }

    record Spent(UUID sessionId, int generation) {}
}
