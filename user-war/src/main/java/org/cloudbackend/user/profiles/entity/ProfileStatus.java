package org.cloudbackend.user.profiles.entity;

/** Whether a member can take part. An erased member is none: nothing reads the row that is left of it. */
public enum ProfileStatus {
    ACTIVE,
    DISABLED
}
