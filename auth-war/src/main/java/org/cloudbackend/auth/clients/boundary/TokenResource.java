package org.cloudbackend.auth.clients.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.auth.clients.control.ClientAuthentication;
import org.cloudbackend.auth.sessions.boundary.TokenAnswer;
import org.cloudbackend.auth.sessions.control.Refreshing;
import org.cloudbackend.auth.tokens.control.AccessTokens;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;

/**
 * The token endpoint of OAuth 2.0: a program exchanges its secret for an access token (RFC 6749, section 4.4), or a
 * library refreshes a session as it knows how to (section 6), without a client of its own. Refusals are problems like all
 * others.
 */
@Path("auth/token")
@Dependent
@Transactional(dontRollbackOn = ProblemException.class)
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final ClientAuthentication clients;
    private final AccessTokens tokens;
    private final Refreshing refreshing;
    private final TokenAnswer answer;
    private final Caller caller;

    @Inject
    public TokenResource(
            ClientAuthentication clients,
            AccessTokens tokens,
            Refreshing refreshing,
            TokenAnswer answer,
            Caller caller) {
        this.clients = clients;
        this.tokens = tokens;
        this.refreshing = refreshing;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    public Response token(@BeanParam TokenRequest request) {
        return switch (request.grant()) {
            case CLIENT_CREDENTIALS -> ofClient(request.credentials());
            case REFRESH_TOKEN -> answer.with(refreshing.rotate(request.refreshToken(), caller.origin()));
        };
    }

    private Response ofClient(ClientCredentials credentials) {
        clients.authenticate(credentials.id(), credentials.secret(), caller.origin());
        var token = new ClientToken(
                tokens.ofClient(credentials.id()), "Bearer", tokens.lifetime().toSeconds());
        return Response.ok(token).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** @param expiresIn seconds */
    public record ClientToken(String accessToken, String tokenType, long expiresIn) {}
}
