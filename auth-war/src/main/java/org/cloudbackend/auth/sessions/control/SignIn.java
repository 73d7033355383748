package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.requests.Origin;

/** Opens a session for who has proved to be the owner of an account; counts and reports what was refused. */
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final SessionMetrics metrics;
    private final AuthLog log;

    @Inject
    SignIn(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Attempts attempts,
            SessionMetrics metrics,
            AuthLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.metrics = metrics;
        this.log = log;
    }

    /** @throws InvalidCredentials if the proof has failed, for whatever reason */
    public OpenedSession complete(Proof proof, Origin origin) {
        proof.refusal().ifPresent(why -> refuse(proof, why, origin));
        var owner = proof.account().orElseThrow();
        if (!isStillTrue(proof)) {
            refuse(proof, Refusal.OVERTAKEN, origin);
        }
        attempts.succeeded(proof.attempt());
        return open(owner, origin);
    }

    /**
     * A password that is changed, or an account that is disabled, while the password is hashed ends all sessions: none may
     * be opened after that with what was true before.
     */
    private boolean isStillTrue(Proof proof) {
        var id = proof.account().orElseThrow().id();
        return passwords.isStill(id, proof.hash().orElseThrow()) && accounts.signedIn(id);
    }

    private OpenedSession open(AccountView owner, Origin origin) {
        var session = sessions.open(owner.id(), Device.of(origin));
        metrics.login("success");
        log.record(
                origin.by(owner.id().toString()),
                AuthEvent.succeeded(AuditAction.SESSION_OPENED).toSession(session.id(), owner.id()));
        return session;
    }

    private void refuse(Proof proof, Refusal why, Origin origin) {
        if (why.counts()) {
            attempts.failed(proof.attempt());
        }
        metrics.login(why.counts() ? "refused" : "delayed");
        var refused = AuthEvent.refused(AuditAction.SESSION_REFUSED).because(WireName.of(why));
        log.record(
                origin,
                proof.account().map(known -> refused.toAccount(known.id())).orElse(refused));
        throw new InvalidCredentials();
    }
}
