package org.cloudbackend.auth.accounts.entity;

/** Whether an account can sign in. */
public enum AccountStatus {
    ACTIVE,
    DISABLED
}
