package org.cloudbackend.auth.log.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that happened, as it was written down. It never changes. */
@Entity
@Table(name = "auth_log")
public class LogEntry {

    @Id
    private UUID id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String action;

    private String outcome;

    private String reason;

    @Column(name = "account_id")
    private UUID accountId;

    private String actor;

    private String target;

    private String ip;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "request_id")
    private String requestId;

    protected LogEntry() {}

    public UUID id() {
        return id;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String action() {
        return action;
    }

    public String outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    public UUID accountId() {
        return accountId;
    }

    public String actor() {
        return actor;
    }

    public String target() {
        return target;
    }

    public String ip() {
        return ip;
    }

    public String userAgent() {
        return userAgent;
    }

    public String requestId() {
        return requestId;
    }
}
