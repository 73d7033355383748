package org.cloudbackend.auth.sessions.boundary;

import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;

/**
 * What a signed-in client works with (RFC 6749, section 5.1).
 *
 * @param expiresIn seconds that the access token is good for
 * @param refreshExpiresIn seconds that the refresh token is good for, once
 */
public record Tokens(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        UUID sessionId,
        AccountView account) {}
