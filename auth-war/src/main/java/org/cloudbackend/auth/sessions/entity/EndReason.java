package org.cloudbackend.auth.sessions.entity;

/** Why a session is over. */
public enum EndReason {
    SIGNED_OUT,
    REFRESH_TOKEN_REUSED
}
