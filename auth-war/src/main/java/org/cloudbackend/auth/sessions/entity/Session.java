package org.cloudbackend.auth.sessions.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Someone signed in on a device. */
@Entity
public class Session {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String ip;

    private String network;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Session() {}

    public Session(
            UUID id, UUID accountId, String ip, String network, String userAgent, Instant now, Instant expiresAt) {
        this.id = id;
        this.accountId = accountId;
        this.ip = ip;
        this.network = network;
        this.userAgent = userAgent;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public String ip() {
        return ip;
    }

    public String userAgent() {
        return userAgent;
    }
}
