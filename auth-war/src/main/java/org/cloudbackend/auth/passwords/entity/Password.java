package org.cloudbackend.auth.passwords.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The hash of an account's password, as a PHC string. */
@Entity
public class Password {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String hash;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Password() {}

    public Password(UUID accountId, String hash, Instant now) {
        this.accountId = accountId;
        this.hash = hash;
        this.changedAt = now;
    }

    public String hash() {
        return hash;
    }
}
