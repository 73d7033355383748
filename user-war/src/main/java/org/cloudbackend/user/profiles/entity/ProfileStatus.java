package org.cloudbackend.user.profiles.entity;

/** Whether a member can take part. */
public enum ProfileStatus {
    ACTIVE,
    DISABLED,
    /** Nobody any more: what is left counts in attendance figures. */
    ERASED
}
