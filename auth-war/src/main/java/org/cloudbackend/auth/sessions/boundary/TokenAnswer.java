package org.cloudbackend.auth.sessions.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.auth.sessions.control.OpenedSession;
import org.cloudbackend.auth.tokens.control.AccessTokens;

/** The answer to signing in and to refreshing: the tokens of a session, for no cache to keep (RFC 6749, section 5.1). */
@Dependent
public class TokenAnswer {

    private final AccessTokens accessTokens;

    @Inject
    public TokenAnswer(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    /** The tokens of a session that was just opened or refreshed. */
    public Response with(OpenedSession session) {
        var account = session.account();
        var accessToken = accessTokens.ofAccount(account.id(), account.email(), account.roles(), session.id());
        var tokens = new Tokens(
                accessToken,
                "Bearer",
                accessTokens.lifetime().toSeconds(),
                session.refreshToken(),
                session.refreshLifetime().toSeconds(),
                session.id(),
                account);
        return Response.ok(tokens).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
