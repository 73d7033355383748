package org.cloudbackend.auth.mfa.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/** Gives an account an authenticator app as its second factor, and takes it away. */
public class TotpEnrolment {

    private final TotpSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    TotpEnrolment(TotpSecrets secrets, RecoveryCodes recoveryCodes, Accounts accounts, AuthLog log, Clock clock) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a secret. It asks for nothing yet: an app that was not set up right must lock nobody out.
     *
     * @return the secret in base 32
     * @throws MfaEnabled if the account has a second factor
     */
    public String begin(UUID accountId) {
        var totp = Totp.generate();
        if (!secrets.begin(accountId, totp)) {
            throw new MfaEnabled();
        }
        return Base32.encode(totp.secret());
    }

    /**
     * Makes the secret the second factor, once its owner has shown a code of it.
     *
     * @return the recovery codes, which nobody can be shown again
     * @throws MfaEnabled if the account has a second factor
     * @throws InvalidOtp if the code is wrong, or no secret was begun with
     */
    public List<String> confirm(UUID accountId, String otp, Origin origin) {
        accounts.hold(accountId);
        if (secrets.confirmed(accountId).isPresent()) {
            throw new MfaEnabled();
        }
        var totp = secrets.unconfirmed(accountId).orElseThrow(InvalidOtp::new);
        var step = totp.stepOf(otp.replace(" ", ""), clock.instant()).orElseThrow(InvalidOtp::new);
        if (!secrets.confirm(accountId, step)) {
            throw new MfaEnabled();
        }
        accounts.secondFactor(accountId, true);
        log.record(origin, AuthEvent.succeeded(AuditAction.MFA_ENABLED).toAccount(accountId));
        return recoveryCodes.renew(accountId).stream()
                .map(RecoveryCode::grouped)
                .toList();
    }

    /** Takes the second factor away, and its recovery codes. Where there is none that is fine. */
    public void end(UUID accountId, Origin origin) {
        accounts.hold(accountId);
        recoveryCodes.removeAll(accountId);
        if (secrets.remove(accountId)) {
            accounts.secondFactor(accountId, false);
            log.record(origin, AuthEvent.succeeded(AuditAction.MFA_DISABLED).toAccount(accountId));
        }
    }
}
