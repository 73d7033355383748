package org.cloudbackend.user.profiles.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A member. Rows of members with an account are made and follow it by statements of their own, many at once. */
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

    private String metadata;

    private long version;

    @Column(name = "account_given_name")
    private String accountGivenName;

    @Column(name = "account_family_name")
    private String accountFamilyName;

    @Column(name = "account_updated_at")
    private Instant accountUpdatedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "name_key", insertable = false, updatable = false)
    private String nameKey;

    protected Profile() {}

    /** A member without an account. */
    public Profile(UUID id, Particulars particulars, Instant now) {
        this.id = id;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
        take(particulars);
    }

    /** Changes what is known. What is the same afterwards is no change, and stays the same version. */
    public void change(Particulars particulars, Instant now) {
        if (!particulars.equals(particulars())) {
            take(particulars);
            touch(now);
        }
    }

    /** Ties the member to an account, which from now on decides e-mail and status. The name stays as it is here. */
    public void link(DirectoryEntry account, Instant now) {
        accountId = account.id();
        accountGivenName = account.givenName();
        accountFamilyName = account.familyName();
        accountUpdatedAt = account.updatedAt();
        email = account.email();
        status = ProfileStatus.valueOf(account.status().name());
        touch(now);
    }

    private void take(Particulars particulars) {
        givenName = particulars.givenName();
        familyName = particulars.familyName();
        email = particulars.email();
        status = particulars.status();
        metadata = particulars.metadata();
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }

    public Particulars particulars() {
        return new Particulars(givenName, familyName, email, status, metadata);
    }

    public boolean hasAccount() {
        return accountId != null;
    }

    public boolean belongsTo(UUID account) {
        return account.equals(accountId);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String nameKey() {
        return nameKey;
    }
}
