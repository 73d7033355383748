package org.cloudbackend.auth.administration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.auth.recovery.control.ResetMails;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Caller;

/** Helping someone who has lost the password: an administrator sends the link, and never learns what it is. */
@Path("auth/accounts/{id}/password-reset")
@Dependent
@Transactional
@RolesAllowed("admin")
public class PasswordResetResource {

    private final Accounts accounts;
    private final ResetMails mails;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public PasswordResetResource(Accounts accounts, ResetMails mails, AuthLog log, Caller caller) {
        this.accounts = accounts;
        this.mails = mails;
        this.log = log;
        this.caller = caller;
    }

    /** The message goes to the account's e-mail, in the language of who asks for it. */
    @POST
    public Response send(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        if (accounts.hold(id).isEmpty()) {
            throw new NotFoundException();
        }
        mails.send(id, MailLanguage.of(language));
        log.record(
                caller.origin(),
                AuthEvent.succeeded(AuditAction.PASSWORD_RESET_REQUESTED).toAccount(id));
        return Response.accepted().build();
    }
}
