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
import java.util.concurrent.CompletionStage;
import org.cloudbackend.auth.passwords.control.HashQueue;
import org.cloudbackend.auth.sessions.control.PasswordProof;
import org.cloudbackend.auth.sessions.control.SignIn;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;

/** Signing in with a password. */
@Path("auth/login")
@Dependent
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private final PasswordProof passwordProof;
    private final SignIn signIn;
    private final HashQueue queue;
    private final Transactions transactions;
    private final TokenAnswer answer;
    private final Caller caller;

    @Inject
    public SignInResource(
            PasswordProof passwordProof,
            SignIn signIn,
            HashQueue queue,
            Transactions transactions,
            TokenAnswer answer,
            Caller caller) {
        this.passwordProof = passwordProof;
        this.signIn = signIn;
        this.queue = queue;
        this.transactions = transactions;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    public CompletionStage<Response> login(@Valid @NotNull Credentials credentials) {
        var origin = caller.origin();
        return queue.submit(() -> {
            var proof = passwordProof.of(credentials.identifier(), credentials.password(), origin);
            return answer.with(transactions.call(() -> signIn.complete(proof, credentials.otp(), origin)));
        });
    }
}
