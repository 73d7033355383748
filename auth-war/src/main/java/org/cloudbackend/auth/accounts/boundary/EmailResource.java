package org.cloudbackend.auth.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.EmailVerification;
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.requests.Caller;

/** Verifying the e-mail of an account. */
@Path("auth/email")
@Dependent
@Transactional(dontRollbackOn = ProblemException.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmailResource {

    private final Accounts accounts;
    private final EmailVerification verification;
    private final Caller caller;

    @Inject
    public EmailResource(Accounts accounts, EmailVerification verification, Caller caller) {
        this.accounts = accounts;
        this.verification = verification;
        this.caller = caller;
    }

    /** Sends a link to the caller's own address. Where it is verified already there is nothing to send. */
    @POST
    @Path("verification")
    @RolesAllowed("user")
    @Consumes(MediaType.WILDCARD)
    public Response request(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var account = accounts.byId(caller.accountId()).orElseThrow(NotFoundException::new);
        verification.request(account, MailLanguage.of(language), caller.origin());
        return Response.accepted().build();
    }

    @POST
    @Path("verify")
    @PermitAll
    public void verify(@Valid @NotNull VerificationToken verified) {
        verification.confirm(verified.token(), caller.origin());
    }
}
