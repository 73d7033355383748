package org.cloudbackend.auth.sessions.control;

import java.util.UUID;

/** A spent refresh token was shown again, and its session has ended for it. The caller is told no more than any other. */
public final class RefreshTokenReused extends InvalidRefreshToken {

    private final UUID sessionId;

    RefreshTokenReused(UUID sessionId) {
        this.sessionId = sessionId;
    }

    public UUID sessionId() {
        return sessionId;
    }
}
