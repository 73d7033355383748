package org.cloudbackend.auth.clients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A program that signs in with a secret of its own. The secret has 256 random bits, so its SHA-256 tells nothing. */
@Entity
public class Client {

    @Id
    private String id;

    private String name;

    @Column(name = "secret_digest")
    private byte[] secretDigest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    protected Client() {}

    public Client(String id, String name, byte[] secretDigest, Instant now) {
        this.id = id;
        this.name = name;
        this.createdAt = now;
        changeSecret(secretDigest, now);
    }

    public final void changeSecret(byte[] digest, Instant now) {
        secretDigest = digest.clone();
        updatedAt = now;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public byte[] secretDigest() {
        return secretDigest.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
