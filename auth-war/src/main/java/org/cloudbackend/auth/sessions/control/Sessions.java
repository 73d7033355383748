package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.auth.sessions.entity.EndReason;
import org.cloudbackend.auth.sessions.entity.Session;
import org.cloudbackend.kit.ids.Ids;

/** Sign-in sessions. */
public class Sessions {

    private final EntityManager entities;
    private final Accounts accounts;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    @Inject
    Sessions(EntityManager entities, Accounts accounts, Passwords passwords, RefreshTokens refreshTokens, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /**
     * Opens a session.
     *
     * @throws InvalidCredentials for whatever reason it cannot
     */
    public OpenedSession open(String identifier, String password, Device device) {
        var account = accounts.byIdentifier(identifier);
        if (!passwords.matches(account.map(AccountView::id), password)) {
            throw new InvalidCredentials();
        }
        var owner = account.filter(AccountView::active).orElseThrow(InvalidCredentials::new);
        var session = new Session(Ids.next(), owner.id(), device.ip(), device.userAgent(), clock.instant());
        entities.persist(session);
        entities.flush();
        return opened(session.id(), accounts.signedIn(owner.id()), refreshTokens.issue(session.id(), 1));
    }

    /**
     * Exchanges a refresh token for the next one. Showing a spent token again means that two parties hold it, so the
     * whole session ends (RFC 9700, section 4.14.2).
     *
     * @throws InvalidRefreshToken if the token is unknown, expired or spent, or its session is over
     * @throws RefreshTokenReused if showing it has ended the session
     */
    public OpenedSession refresh(String presented) {
        var token = new RefreshToken(presented);
        var spent = refreshTokens.spend(token).orElseThrow(() -> refused(token));
        var session = entities.find(Session.class, spent.sessionId());
        if (!session.isAlive()) {
            throw new InvalidRefreshToken();
        }
        var owner =
                accounts.byId(session.accountId()).filter(AccountView::active).orElseThrow(InvalidRefreshToken::new);
        session.seen(clock.instant());
        return opened(session.id(), owner, refreshTokens.issue(session.id(), spent.generation() + 1));
    }

    private InvalidRefreshToken refused(RefreshToken token) {
        return refreshTokens
                .spentBefore(token)
                .filter(spent -> end(spent.sessionId(), EndReason.REFRESH_TOKEN_REUSED))
                .<InvalidRefreshToken>map(spent -> new RefreshTokenReused(spent.sessionId()))
                .orElseGet(InvalidRefreshToken::new);
    }

    /**
     * Ends a session. Ending one that is already over is fine: the caller wanted it gone.
     *
     * @return whether it was alive until now; of several that end it at once, one is told so
     */
    public boolean end(UUID sessionId, EndReason reason) {
        var ended = entities.createQuery(
                        "update Session s set s.endedAt = :now, s.endReason = :reason where s.id = :id and s.endedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("reason", reason)
                .setParameter("id", sessionId)
                .executeUpdate();
        return ended == 1;
    }

    private OpenedSession opened(UUID sessionId, AccountView owner, RefreshToken token) {
        return new OpenedSession(sessionId, owner, token.secret(), refreshTokens.lifetime());
    }
}
