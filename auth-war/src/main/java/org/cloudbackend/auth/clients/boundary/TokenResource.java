package org.cloudbackend.auth.clients.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cloudbackend.auth.clients.control.ServiceClients;
import org.cloudbackend.auth.tokens.control.AccessTokens;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The token endpoint (RFC 6749, section 4.4): a program exchanges its secret for an access token. */
@Path("auth/token")
@Dependent
@Transactional
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final ServiceClients clients;
    private final AccessTokens tokens;

    @Inject
    public TokenResource(ServiceClients clients, AccessTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @POST
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret) {
        if (!"client_credentials".equals(grantType)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Send grant_type=client_credentials.",
                    List.of(new FieldError("grant_type", "must be client_credentials")));
        }
        var credentials = ClientCredentials.from(authorization, clientId, clientSecret);
        clients.authenticate(credentials.id(), credentials.secret());
        var token = new ClientToken(
                tokens.ofClient(credentials.id()), "Bearer", tokens.lifetime().toSeconds());
        return Response.ok(token).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** @param expiresIn seconds */
    public record ClientToken(String accessToken, String tokenType, long expiresIn) {}
}
