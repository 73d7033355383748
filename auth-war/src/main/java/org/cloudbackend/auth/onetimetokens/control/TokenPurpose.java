package org.cloudbackend.auth.onetimetokens.control;

/** What a one-time token is good for. */
public enum TokenPurpose {
    PASSWORD_RESET,
    EMAIL_VERIFICATION
}
