package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Origin;

/** Exchanges refresh tokens, and reports the one that was shown by two. */
public class Refreshing {

    private final RefreshRotation rotation;
    private final AuthLog log;

    @Inject
    Refreshing(RefreshRotation rotation, AuthLog log) {
        this.rotation = rotation;
        this.log = log;
    }

    /** @throws InvalidRefreshToken if the token gets no other */
    public OpenedSession rotate(String refreshToken, Origin origin) {
        try {
            return rotation.rotate(refreshToken, Device.of(origin));
        } catch (RefreshTokenReused e) {
            log.record(
                    origin,
                    AuthEvent.refused(AuditAction.SESSION_ENDED)
                            .toSession(e.sessionId(), e.accountId())
                            .because(WireName.of(EndReason.REFRESH_TOKEN_REUSED)));
            throw e;
        }
    }
}
