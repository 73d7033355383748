package org.cloudbackend.auth.accounts.boundary;

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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.accounts.control.RegistrationPolicy;
import org.cloudbackend.auth.accounts.control.VerifiedRegistration;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mail.control.MailLanguage;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.passwords.control.PasswordHashing;
import org.cloudbackend.auth.passwords.control.PasswordRules;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.kit.requests.Origin;

/** Registration: anyone may make an account, as far as {@code REGISTRATION_MODE} lets them. */
@Path("auth/register")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final RegistrationPolicy policy;
    private final Accounts accounts;
    private final VerifiedRegistration verified;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final HashQueue queue;
    private final Transactions transactions;
    private final AuthLog log;
    private final Caller caller;

    @Inject
    public RegistrationResource(
            RegistrationPolicy policy,
            Accounts accounts,
            VerifiedRegistration verified,
            PasswordRules rules,
            PasswordHashing hashing,
            HashQueue queue,
            Transactions transactions,
            AuthLog log,
            Caller caller) {
        this.policy = policy;
        this.accounts = accounts;
        this.verified = verified;
        this.rules = rules;
        this.hashing = hashing;
        this.queue = queue;
        this.transactions = transactions;
        this.log = log;
        this.caller = caller;
    }

    @POST
    public CompletionStage<Response> register(
            @Valid @NotNull Registration registration, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        policy.requireOpen();
        var origin = caller.origin();
        return queue.submit(() -> {
            rules.requireStrong(registration.password(), registration.ownWords());
            var hash = hashing.hash(registration.password());
            return transactions.call(() -> policy.wantsVerifiedEmail()
                    ? makeOnceVerified(registration, hash, MailLanguage.of(language), origin)
                    : make(registration, hash, origin));
        });
    }

    private Response makeOnceVerified(Registration registration, String hash, Locale language, Origin origin) {
        verified.register(registration.person(), hash, language, origin);
        return Response.accepted().build();
    }

    private Response make(Registration registration, String hash, Origin origin) {
        var account = accounts.register(registration.person(), hash, Set.of(Role.USER));
        log.record(
                origin.by(account.id().toString()),
                AuthEvent.succeeded(AuditAction.ACCOUNT_REGISTERED).toAccount(account.id()));
        return Response.status(Response.Status.CREATED).entity(account).build();
    }
}
