package org.cloudbackend.auth.mfa.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cloudbackend.auth.log.control.AuthEvent;
import org.cloudbackend.auth.log.control.AuthLog;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.requests.Origin;

/** What is asked for beside the password: a code of the authenticator app, or a recovery code in its place. */
public class SecondFactor {

    private static final Pattern TOTP_CODE = Pattern.compile("\\d{" + Totp.DIGITS + "}");

    private final TotpSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final AuthLog log;
    private final Clock clock;

    @Inject
    SecondFactor(TotpSecrets secrets, RecoveryCodes recoveryCodes, AuthLog log, Clock clock) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the code is right. It is used then, and never right again, by whomever and however often it is shown. */
    public boolean accept(UUID accountId, String otp, Origin origin) {
        var code = otp.replace(" ", "");
        return TOTP_CODE.matcher(code).matches()
                ? isOfApp(accountId, code)
                : isForRecovery(accountId, RecoveryCode.typed(otp), origin);
    }

    private boolean isOfApp(UUID accountId, String code) {
        var step = secrets.confirmed(accountId)
                .map(totp -> totp.stepOf(code, clock.instant()))
                .filter(matching -> matching.isPresent());
        return step.isPresent() && secrets.use(accountId, step.get().getAsLong());
    }

    private boolean isForRecovery(UUID accountId, RecoveryCode code, Origin origin) {
        if (!recoveryCodes.use(accountId, code)) {
            return false;
        }
        log.record(
                origin.by(accountId.toString()),
                AuthEvent.succeeded(AuditAction.MFA_RECOVERY_CODE_USED).toAccount(accountId));
        return true;
    }
}
