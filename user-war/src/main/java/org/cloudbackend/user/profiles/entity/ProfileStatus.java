package org.cloudbackend.user.profiles.entity;

/** Whether a member can take part; the status of the account. */
public enum ProfileStatus {
    ACTIVE,
    DISABLED
}
