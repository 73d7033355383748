package org.cloudbackend.auth.onetimetokens.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.digests.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens that are good once: 256 random bits, of which we keep the SHA-256 (ASVS 6.5). An account has one of each
 * purpose at the most.
 */
@Singleton
public class OneTimeTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;
    private final Clock clock;
    private final Duration resetLifetime;
    private final Duration verificationLifetime;

    @Inject
    OneTimeTokens(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "password.reset.minutes") int resetMinutes,
            @ConfigProperty(name = "email.verification.hours") int verificationHours) {
        this.entities = entities;
        this.clock = clock;
        this.resetLifetime = Duration.ofMinutes(Setting.atLeast(1, "password.reset.minutes", resetMinutes));
        this.verificationLifetime = Duration.ofHours(Setting.atLeast(1, "email.verification.hours", verificationHours));
    }

    public Duration lifetime(TokenPurpose purpose) {
        return purpose == TokenPurpose.PASSWORD_RESET ? resetLifetime : verificationLifetime;
    }

    /**
     * Makes a token; one of the same account and purpose before it is good no more.
     *
     * @return the only copy of the token, in base64url
     */
    public String issue(TokenPurpose purpose, UUID accountId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entities.createNativeQuery("""
                        insert into one_time_token (account_id, purpose, digest, expires_at)
                        values (?1, ?2, ?3, ?4)
                        on conflict (account_id, purpose) do update
                        set digest = excluded.digest, expires_at = excluded.expires_at""")
                .setParameter(1, accountId)
                .setParameter(2, purpose.name())
                .setParameter(3, Sha256.of(token))
                .setParameter(4, clock.instant().plus(lifetime(purpose)))
                .executeUpdate();
        return token;
    }

    /** Whose token this is, without using it. */
    public Optional<UUID> ownerOf(TokenPurpose purpose, String token) {
        return first(
                "select account_id from one_time_token where digest = ?1 and purpose = ?2 and expires_at > ?3",
                purpose,
                token);
    }

    /** Uses a token up. Of any number of callers that show it at the same moment, one is told whose it was. */
    public Optional<UUID> use(TokenPurpose purpose, String token) {
        return first("""
                with used as (
                  delete from one_time_token where digest = ?1 and purpose = ?2 and expires_at > ?3
                  returning account_id)
                select account_id from used""", purpose, token);
    }

    /** Ends what an account could still use. */
    public void end(TokenPurpose purpose, UUID accountId) {
        entities.createNativeQuery("delete from one_time_token where account_id = ?1 and purpose = ?2")
                .setParameter(1, accountId)
                .setParameter(2, purpose.name())
                .executeUpdate();
    }

    private Optional<UUID> first(String sql, TokenPurpose purpose, String token) {
        List<?> owners = entities.createNativeQuery(sql)
                .setParameter(1, Sha256.of(token))
                .setParameter(2, purpose.name())
                .setParameter(3, clock.instant())
                .getResultList();
        return owners.stream().findFirst().map(UUID.class::cast);
    }
}
