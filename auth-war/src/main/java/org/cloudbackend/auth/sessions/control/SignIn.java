package org.cloudbackend.auth.sessions.control;

import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudbackend.auth.accounts.control.AccountView;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.auth.mfa.control.SecondFactor;
import org.cloudbackend.auth.passwords.control.Passwords;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.ProblemException;
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
        if (proof.refusal().isPresent()) {
            throw refused(proof, proof.refusal().get(), origin);
        }
        var owner = stillProved(proof).orElseThrow(() -> refused(proof, Refusal.OVERTAKEN, origin));
        requireSecondFactor(proof, owner, otp, origin);
        attempts.succeeded(proof.attempt());
        return open(owner, origin);
    }

    /**
     * A password that is changed, and an account that is disabled, while the password is hashed end all sessions: none may
     * be opened after that.
     */
    private Optional<AccountView> stillProved(Proof proof) {
        return accounts.hold(proof.account().orElseThrow().id())
                .filter(AccountView::active)
                .filter(owner -> passwords.isStill(owner.id(), proof.hash().orElseThrow()));
    }

    private void requireSecondFactor(Proof proof, AccountView owner, String otp, Origin origin) {
        if (!owner.mfaEnabled()) {
            return;
        }
        if (otp == null || otp.isBlank()) {
            throw refused(proof, Refusal.MFA_REQUIRED, origin);
        }
        if (!secondFactor.accept(owner.id(), otp, origin)) {
            throw refused(proof, Refusal.WRONG_OTP, origin);
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

    private ProblemException refused(Proof proof, Refusal why, Origin origin) {
        if (why.counts()) {
            attempts.failed(proof.attempt());
        }
        metrics.login(why.outcome());
        var event = AuthEvent.refused(AuditAction.SESSION_REFUSED).because(WireName.of(why));
        log.record(
                origin,
                proof.account().map(known -> event.toAccount(known.id())).orElse(event));
        return why == Refusal.MFA_REQUIRED ? new MfaRequired() : new InvalidCredentials();
    }
}
