package org.cloudbackend.user.profiles.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A member. Rows are written by {@code Profiles} in one statement, so that two requests at once cannot collide. */
@Entity
public class Profile {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String email;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Enumerated(EnumType.STRING)
    private ProfileStatus status;

    @Column(name = "account_updated_at")
    private Instant accountUpdatedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Profile() {}

    /** Whether the account has changed since this profile was taken from it. */
    public boolean isBehind(DirectoryEntry account) {
        return accountUpdatedAt.isBefore(account.updatedAt());
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String email() {
        return email;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public ProfileStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
