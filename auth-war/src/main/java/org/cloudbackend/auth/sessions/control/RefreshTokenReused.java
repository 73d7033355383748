package org.cloudbackend.auth.sessions.control;

import java.util.UUID;

/** A spent refresh token was shown again, and its session has ended for it. The caller is told no more than any other. */
public final class RefreshTokenReused extends InvalidRefreshToken {

    private final UUID sessionId;
    private final UUID accountId;

    RefreshTokenReused(UUID sessionId, UUID accountId) {
        this.sessionId = sessionId;
        this.accountId = accountId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID accountId() {
        return accountId;
    }
}
