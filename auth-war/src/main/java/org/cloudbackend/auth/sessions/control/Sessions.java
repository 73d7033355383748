package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.sessions.entity.Session;
import org.cloudbackend.kit.ids.Ids;

/** Sign-in sessions. */
public class Sessions {

    private final EntityManager entities;
    private final Accounts accounts;
    private final RefreshTokens tokens;
    private final RefreshRotation rotation;
    private final Clock clock;

    @Inject
    Sessions(EntityManager entities, Accounts accounts, RefreshTokens tokens, RefreshRotation rotation, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rotation = rotation;
        this.clock = clock;
    }

    /**
     * Opens a session of someone who has proved to be the owner of the account, which is held: who disables it at the
     * same moment waits, and then finds the session to end.
     */
    public OpenedSession open(UUID accountId, Device device) {
        var account = accounts.signedIn(accountId);
        var now = clock.instant();
        var expiresAt = now.plus(rotation.lifetime());
        var session =
                new Session(Ids.next(), accountId, device.ip(), device.network(), device.userAgent(), now, expiresAt);
        entities.persist(session);
        entities.flush();
        var token = RefreshToken.generate();
        tokens.issueFirst(session.id(), token, now, expiresAt);
        return new OpenedSession(session.id(), account, token.secret(), rotation.lifetime());
    }
}
