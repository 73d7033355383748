package org.cloudbackend.auth.recovery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.recovery.control.PasswordChange;
import org.cloudbackend.kit.requests.Caller;

/** Changing the own password. */
@Path("auth/password")
@Dependent
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordChangeResource {

    private final PasswordChange change;
    private final HashQueue queue;
    private final Caller caller;

    @Inject
    public PasswordChangeResource(PasswordChange change, HashQueue queue, Caller caller) {
        this.change = change;
        this.queue = queue;
        this.caller = caller;
    }

    @PUT
    public CompletionStage<Response> change(
            @Valid @NotNull PasswordChangeRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var accountId = caller.accountId();
        var sessionId = caller.sessionId();
        var origin = caller.origin();
        return queue.submit(() -> {
            change.change(accountId, sessionId, request.passphrases(), MailLanguage.of(language), origin);
            return Response.noContent().build();
        });
    }
}
