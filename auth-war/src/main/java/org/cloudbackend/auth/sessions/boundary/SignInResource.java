package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.auth.sessions.control.Device;
import org.cloudbackend.auth.sessions.control.InvalidCredentials;
import org.cloudbackend.auth.sessions.control.OpenedSession;
import org.cloudbackend.auth.sessions.control.RefreshTokenReused;
import org.cloudbackend.auth.sessions.control.Sessions;
import org.cloudbackend.auth.sessions.entity.EndReason;
import org.cloudbackend.auth.tokens.control.AccessTokens;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;

/** Signing in, staying signed in, signing out. A refusal is kept too: it is reported and ends reused sessions. */
@Path("auth")
@Dependent
@Transactional(dontRollbackOn = ProblemException.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public SignInResource(Sessions sessions, AccessTokens accessTokens, AuditLog audit, Caller caller) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("login")
    @PermitAll
    public Response login(@Valid @NotNull Credentials credentials) {
        var device = new Device(caller.address(), caller.userAgent());
        try {
            var session = sessions.open(credentials.identifier(), credentials.password(), device);
            var accountId = session.account().id().toString();
            report(AuditAction.SESSION_OPENED, accountId, "session:" + session.id(), AuditOutcome.SUCCESS);
            return tokens(session);
        } catch (InvalidCredentials e) {
            report(AuditAction.SESSION_REFUSED, null, null, AuditOutcome.REFUSED);
            throw e;
        }
    }

    @POST
    @Path("refresh")
    @PermitAll
    public Response refresh(@Valid @NotNull RefreshRequest request) {
        try {
            return tokens(sessions.refresh(request.refreshToken()));
        } catch (RefreshTokenReused e) {
            var reason = Json.createObjectBuilder()
                    .add("reason", WireName.of(EndReason.REFRESH_TOKEN_REUSED))
                    .build();
            audit.report(AuditAction.SESSION_ENDED, null, "session:" + e.sessionId(), AuditOutcome.REFUSED, reason);
            throw e;
        }
    }

    @POST
    @Path("logout")
    @RolesAllowed("user")
    @Consumes(MediaType.WILDCARD)
    public void logout() {
        if (sessions.end(caller.sessionId(), EndReason.SIGNED_OUT)) {
            audit.succeeded(AuditAction.SESSION_ENDED, "session:" + caller.sessionId());
        }
    }

    private void report(AuditAction action, String actor, String target, AuditOutcome outcome) {
        audit.report(action, actor, target, outcome, Json.createObjectBuilder().build());
    }

    private Response tokens(OpenedSession session) {
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
