package org.cloudbackend.auth.sessions.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    private String ip;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    protected Session() {}

    public Session(UUID id, UUID accountId, String ip, String userAgent, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.ip = ip;
        this.userAgent = userAgent;
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    public void seen(Instant now) {
        lastSeenAt = now;
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }
}
