package org.cloudbackend.auth.tokens.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A key pair that signs access tokens; its private part is stored encrypted. It signs from the time it was given until
 * that of another key comes; the one that was given none yet is the next.
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {

    @Id
    private String kid;

    @Column(name = "private_encrypted", updatable = false)
    private byte[] privateEncrypted;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "signs_from")
    private Instant signsFrom;

    protected SigningKey() {}

    public SigningKey(String kid, byte[] privateEncrypted, Instant createdAt) {
        this.kid = kid;
        this.privateEncrypted = privateEncrypted.clone();
        this.createdAt = createdAt;
    }

    public String kid() {
        return kid;
    }

    public byte[] privateEncrypted() {
        return privateEncrypted.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null while nothing is known but that it comes next. */
    public Instant signsFrom() {
        return signsFrom;
    }

    public void signFrom(Instant time) {
        signsFrom = time;
    }
}
