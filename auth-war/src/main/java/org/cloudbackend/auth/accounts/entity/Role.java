package org.cloudbackend.auth.accounts.entity;

/** What an account may do: use the service, run check-in, administer. */
public enum Role {
    USER,
    STAFF,
    ADMIN
}
