package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.vault.control.MasterKey;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A refresh token is good once. Showing it again means that two parties hold it, so the whole session ends (RFC 9700,
 * section 4.14.2) — unless it comes within the grace time from where it was spent: then it is the same client, which
 * lost the answer or has several tabs, and gets the token that is alive now.
 */
@Singleton
public class RefreshRotation {

    private final RefreshTokens tokens;
    private final SessionEndings endings;
    private final Accounts accounts;
    private final Clock clock;
    private final SecretKey successorKey;
    private final Duration lifetime;
    private final Duration grace;

    @Inject
    RefreshRotation(
            RefreshTokens tokens,
            SessionEndings endings,
            Accounts accounts,
            MasterKey masterKey,
            Clock clock,
            @ConfigProperty(name = "refresh.token.days") int days,
            @ConfigProperty(name = "refresh.grace.seconds") int graceSeconds) {
        this.tokens = tokens;
        this.endings = endings;
        this.accounts = accounts;
        this.clock = clock;
        this.successorKey = masterKey.derive("refresh-token-successor");
        this.lifetime = Duration.ofDays(Setting.atLeast(1, "refresh.token.days", days));
        this.grace = Duration.ofSeconds(Setting.atLeast(0, "refresh.grace.seconds", graceSeconds));
    }

    Duration lifetime() {
        return lifetime;
    }

    /**
     * Exchanges a refresh token for the one that is alive after it.
     *
     * @throws InvalidRefreshToken if the token is unknown, expired or spent, or its session is over
     * @throws RefreshTokenReused if showing it has ended the session
     */
    public OpenedSession rotate(String presented, Device device) {
        var token = new RefreshToken(presented);
        var next = token.successor(successorKey);
        var now = clock.instant();
        return tokens.rotate(token, next, device.fingerprint(), now, now.plus(lifetime))
                .map(rotated ->
                        new OpenedSession(rotated.sessionId(), owner(rotated.accountId()), next.secret(), lifetime))
                .orElseGet(() -> again(token, device));
    }

    private OpenedSession again(RefreshToken token, Device device) {
        var spent = tokens.spentBefore(token).orElseThrow(InvalidRefreshToken::new);
        var now = clock.instant();
        if (spent.isRetriedBy(device.fingerprint(), now, grace)) {
            var alive = token.successor(successorKey, spent.generationsAhead());
            return new OpenedSession(
                    spent.sessionId(),
                    owner(spent.accountId()),
                    alive.secret(),
                    Duration.between(now, spent.liveExpiresAt()));
        }
        if (endings.end(spent.sessionId(), EndReason.REFRESH_TOKEN_REUSED)) {
            throw new RefreshTokenReused(spent.sessionId(), spent.accountId());
        }
        throw new InvalidRefreshToken();
    }

    private AccountView owner(UUID accountId) {
        return accounts.byId(accountId).filter(AccountView::active).orElseThrow(InvalidRefreshToken::new);
    }
}
