package org.cloudbackend.auth.recovery.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.auth.recovery.control.ResetMails;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;

/** Asking for a mail to set a new password: one answer, whether there is such an account or not (ASVS 2.2.1). */
@Path("auth/password/forgot")
@Dependent
@PermitAll
@Transactional(dontRollbackOn = ProblemException.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordForgottenResource {

    private final ResetMails mails;
    private final Caller caller;

    @Inject
    public PasswordForgottenResource(ResetMails mails, Caller caller) {
        this.mails = mails;
        this.caller = caller;
    }

    @POST
    public Response forgot(
            @Valid @NotNull ForgottenPassword forgotten, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        mails.request(forgotten.email(), MailLanguage.of(language), caller.origin());
        return Response.accepted().build();
    }
}
