package org.cloudbackend.auth.sessions.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.sessions.control.Device;
import org.cloudbackend.auth.sessions.control.InvalidCredentials;
import org.cloudbackend.auth.sessions.control.PasswordProof;
import org.cloudbackend.auth.sessions.control.Sessions;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.requests.Origin;

/** Signing in with a password. */
@Path("auth/login")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private final PasswordProof proof;
    private final Sessions sessions;
    private final HashQueue queue;
    private final Transactions transactions;
    private final TokenAnswer answer;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public SignInResource(
            PasswordProof proof,
            Sessions sessions,
            HashQueue queue,
            Transactions transactions,
            TokenAnswer answer,
            AuthLog log,
            Caller caller) {
        this.proof = proof;
        this.sessions = sessions;
        this.queue = queue;
        this.transactions = transactions;
        this.answer = answer;
        this.log = log;
        this.caller = caller;
    }

    @POST
    public CompletionStage<Response> login(@Valid @NotNull Credentials credentials) {
        var origin = caller.origin();
        return queue.submit(() -> {
            var owner = proof.of(credentials.identifier(), credentials.password());
            return transactions.call(() -> open(owner, origin));
        });
    }

    private Response open(Optional<AccountView> owner, Origin origin) {
        if (owner.isEmpty()) {
            log.record(origin, AuthEvent.refused(AuditAction.SESSION_REFUSED));
            throw new InvalidCredentials();
        }
        var session = sessions.open(owner.get().id(), Device.of(origin));
        var account = session.account();
        log.record(
                origin.by(account.id().toString()),
                AuthEvent.succeeded(AuditAction.SESSION_OPENED).toSession(session.id(), account.id()));
        return answer.with(session);
    }
}
