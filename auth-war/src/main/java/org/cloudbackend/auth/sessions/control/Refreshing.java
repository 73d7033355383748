package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Origin;

/** Exchanges refresh tokens; counts them, and reports the one that two parties hold. */
public class Refreshing {

    private final RefreshRotation rotation;
    private final SessionMetrics metrics;
    private final AuthLog log;

    @Inject
    Refreshing(RefreshRotation rotation, SessionMetrics metrics, AuthLog log) {
        this.rotation = rotation;
        this.metrics = metrics;
        this.log = log;
    }

    /** @throws InvalidRefreshToken if the token gets no other */
    public OpenedSession rotate(String refreshToken, Origin origin) {
        try {
            var session = rotation.rotate(refreshToken, Device.of(origin));
            metrics.refresh("success");
            return session;
        } catch (RefreshTokenReused e) {
            metrics.refresh("reused");
            log.record(
                    origin,
                    AuthEvent.refused(AuditAction.SESSION_ENDED)
                            .toSession(e.sessionId(), e.accountId())
                            .because(WireName.of(EndReason.REFRESH_TOKEN_REUSED)));
            throw e;
        } catch (InvalidRefreshToken e) {
            metrics.refresh("refused");
            log.record(origin, AuthEvent.refused(AuditAction.SESSION_REFUSED).because("invalid_refresh_token"));
            throw e;
        }
    }
}
