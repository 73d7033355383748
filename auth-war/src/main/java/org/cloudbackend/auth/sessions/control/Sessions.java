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
        refreshTokens.spentBefore(token).ifPresent(spent -> end(spent.sessionId(), EndReason.REFRESH_TOKEN_REUSED));
        return new InvalidRefreshToken();
    }

    /** Ends a session. Ending one that is already over is fine: the caller wanted it gone. */
    public void end(UUID sessionId, EndReason reason) {
        var session = entities.find(Session.class, sessionId);
        if (session != null) {
            session.end(reason, clock.instant());
        }
    }

    private OpenedSession opened(UUID sessionId, AccountView owner, RefreshToken token) {
        return new OpenedSession(sessionId, owner, token.secret(), refreshTokens.lifetime());
    }
}
