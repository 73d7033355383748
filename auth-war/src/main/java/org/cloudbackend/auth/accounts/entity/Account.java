package org.cloudbackend.auth.accounts.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Someone who can sign in. E-mail and username are unique in the form of their {@link LookupKey}. */
@Entity
public class Account {

    @Id
    private UUID id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "mfa_enabled")
    private boolean mfaEnabled;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    public Account(UUID id, Person person, Set<Role> roles, Instant now) {
        this.id = id;
        this.email = person.email().strip();
        this.emailKey = LookupKey.of(person.email());
        this.username = person.username();
        this.usernameKey = person.username() == null ? null : LookupKey.of(person.username());
        this.givenName = person.givenName();
        this.familyName = person.familyName();
        this.status = AccountStatus.ACTIVE;
        this.roles.addAll(roles);
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void verifyEmail(Instant now) {
        if (!emailVerified) {
            emailVerified = true;
            updatedAt = now;
        }
    }

    public void signedIn(Instant now) {
        lastLoginAt = now;
    }

    /** A change by an administrator: another version, which those who read changes are to see. */
    public void change(Set<Role> newRoles, AccountStatus newStatus, Instant now) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        status = newStatus;
        version++;
        updatedAt = now;
    }

    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String username() {
        return username;
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

    public boolean emailVerified() {
        return emailVerified;
    }

    public boolean mfaEnabled() {
        return mfaEnabled;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastLoginAt() {
        return lastLoginAt;
    }
}
