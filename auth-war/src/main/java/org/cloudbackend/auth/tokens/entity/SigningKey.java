package org.cloudbackend.auth.tokens.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key pair that signs access tokens; its private part is stored encrypted. */
@Entity
@Table(name = "signing_key")
public class SigningKey {

    @Id
    private String kid;

    @Column(name = "private_encrypted")
    private byte[] privateEncrypted;

    @Column(name = "created_at")
    private Instant createdAt;

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
}
