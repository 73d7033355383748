package org.cloudbackend.auth.accounts.boundary;

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
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.PasswordRules;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.requests.Origin;

/** Registration: anyone may make an account. */
@Path("auth/register")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final HashQueue queue;
    private final Transactions transactions;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public RegistrationResource(
            Accounts accounts,
            PasswordRules rules,
            PasswordHashing hashing,
            HashQueue queue,
            Transactions transactions,
            AuthLog log,
            Caller caller) {
        this.accounts = accounts;
        this.rules = rules;
        this.hashing = hashing;
        this.queue = queue;
        this.transactions = transactions;
        this.log = log;
        this.caller = caller;
    }

    @POST
    public CompletionStage<Response> register(@Valid @NotNull Registration registration) {
        rules.requireStrong(registration.password());
        var origin = caller.origin();
        return queue.submit(() -> {
            var hash = hashing.hash(registration.password());
            var account = transactions.call(() -> make(registration, hash, origin));
            return Response.status(Response.Status.CREATED).entity(account).build();
        });
    }

    private AccountView make(Registration registration, String hash, Origin origin) {
        var account = accounts.register(registration.person(), hash, Set.of(Role.USER));
        log.record(
                origin.by(account.id().toString()),
                AuthEvent.succeeded(AuditAction.ACCOUNT_REGISTERED).toAccount(account.id()));
        return account;
    }
}
