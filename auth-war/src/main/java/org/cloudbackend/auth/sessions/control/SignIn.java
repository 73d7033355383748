package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mfa.control.SecondFactor;
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
    private final SecondFactor secondFactor;
    private final SessionMetrics metrics;
    private final AuthLog log;

    @Inject
    SignIn(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Attempts attempts,
            SecondFactor secondFactor,
            SessionMetrics metrics,
            AuthLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.metrics = metrics;
        this.log = log;
    }

    /**
     * Opens the session, unless it is refused. A one-time code is used by this, whatever comes of it.
     *
     * @param otp what was sent along as the second factor; null for nothing
     * @throws InvalidCredentials if the proof has failed, for whatever reason
     * @throws MfaRequired if the account has a second factor, and none was sent along
     */
    public OpenedSession complete(Proof proof, String otp, Origin origin) {
        proof.refusal().ifPresent(why -> refuse(proof, why, origin));
        var owner = proof.account().orElseThrow();
        requireStillTrue(proof, owner, origin);
        requireSecondFactor(proof, owner, otp, origin);
        attempts.succeeded(proof.attempt());
        return open(owner, origin);
    }

    /**
     * A password that is changed while it is hashed ends all sessions: none may be opened after that with the old one.
     */
    private void requireStillTrue(Proof proof, AccountView owner, Origin origin) {
        accounts.hold(owner.id());
        if (!passwords.isStill(owner.id(), proof.hash().orElseThrow())) {
            refuse(proof, Refusal.OVERTAKEN, origin);
        }
    }

    private void requireSecondFactor(Proof proof, AccountView owner, String otp, Origin origin) {
        if (!secondFactor.isRequired(owner.id())) {
            return;
        }
        if (otp == null || otp.isBlank()) {
            refuse(proof, Refusal.MFA_REQUIRED, origin);
        }
        if (!secondFactor.accept(owner.id(), otp, origin)) {
            refuse(proof, Refusal.WRONG_OTP, origin);
        }
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
        metrics.login(why.outcome());
        var refused = AuthEvent.refused(AuditAction.SESSION_REFUSED).because(WireName.of(why));
        log.record(
                origin,
                proof.account().map(known -> refused.toAccount(known.id())).orElse(refused));
        throw why == Refusal.MFA_REQUIRED ? new MfaRequired() : new InvalidCredentials();
    }
}
