package org.cloudbackend.user.profiles.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the auth service shows of an account, or of one that was deleted: a row of a view that can only be read. */
@Entity
@Table(name = "account_directory")
public class DirectoryEntry {

    @Id
    private UUID id;

    private String email;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DirectoryEntry() {}

    public UUID id() {
        return id;
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

    public AccountStatus status() {
        return status;
    }

    public boolean isDeleted() {
        return status == AccountStatus.DELETED;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
