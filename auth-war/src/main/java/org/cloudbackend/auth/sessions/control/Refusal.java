package org.cloudbackend.auth.sessions.control;

/** Why a sign-in is refused. The auth log knows it; the caller is told the same for all of them. */
public enum Refusal {
    UNKNOWN_ACCOUNT,
    WRONG_PASSWORD,
    ACCOUNT_DISABLED,
    EMAIL_NOT_VERIFIED,
    MFA_REQUIRED,
    WRONG_OTP,
    /** The password was changed, or the account disabled, between looking at it and opening the session. */
    OVERTAKEN,
    /** It came within the delay after failures, and was not even looked at. */
    TOO_EARLY;

    /** Whether it has guessed. */
    public boolean counts() {
        return this != TOO_EARLY && this != OVERTAKEN && this != MFA_REQUIRED;
    }

    /** As the metrics count it. */
    String outcome() {
        return switch (this) {
            case TOO_EARLY -> "delayed";
            case MFA_REQUIRED -> "mfa_required";
            default -> "refused";
        };
    }
}
