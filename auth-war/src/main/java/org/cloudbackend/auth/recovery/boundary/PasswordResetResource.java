package org.cloudbackend.auth.recovery.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.recovery.control.PasswordReset;
import org.cloudbackend.kit.requests.Caller;

/** Setting a new password with the token of a mail. */
@Path("auth/password/reset")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResetResource {

    private final PasswordReset reset;
    private final HashQueue queue;
    private final Caller caller;

    @Inject
    public PasswordResetResource(PasswordReset reset, HashQueue queue, Caller caller) {
        this.reset = reset;
        this.queue = queue;
        this.caller = caller;
    }

    @POST
    public CompletionStage<Response> reset(
            @Valid @NotNull PasswordResetRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var origin = caller.origin();
        return queue.submit(() -> {
            reset.reset(request.token(), request.newPassword(), MailLanguage.of(language), origin);
            return Response.noContent().build();
        });
    }
}
