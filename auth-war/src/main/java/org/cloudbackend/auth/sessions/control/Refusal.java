package org.cloudbackend.auth.sessions.control;

/** Why a sign-in is refused. The auth log knows it; the caller is told the same for all of them. */
public enum Refusal {
    UNKNOWN_ACCOUNT,
    WRONG_PASSWORD,
    ACCOUNT_DISABLED,
    EMAIL_NOT_VERIFIED,
    TOO_EARLY;

    /** Whether the attempt has guessed: one that came too early was not even looked at. */
    boolean counts() {
        return this != TOO_EARLY;
    }
}
