package org.cloudbackend.user.profiles.entity;

/** What the auth service says of an account. */
public enum AccountStatus {
    ACTIVE,
    DISABLED,
    /** It is gone: only its id is left. */
    DELETED
}
