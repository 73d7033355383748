package org.cloudbackend.auth.sessions.control;

/** Why a session is over. */
public enum EndReason {
    SIGNED_OUT,
    REVOKED_BY_OWNER,
    REVOKED_BY_ADMINISTRATOR,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ROLES_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_DELETED,
    REFRESH_TOKEN_REUSED
}
