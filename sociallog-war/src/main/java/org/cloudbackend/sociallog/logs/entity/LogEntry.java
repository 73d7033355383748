package org.cloudbackend.sociallog.logs.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A happening as an account has logged it. Entries are never changed. Times are kept to the microsecond. */
@Entity
@Table(name = "log_entry")
public class LogEntry {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String network;

    private String action;

    private String content;

    private String status;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;

    private String reference;

    private String metadata;

    @Column(name = "created_at")
    private Instant createdAt;

    protected LogEntry() {}

    public LogEntry(UUID id, UUID accountId, Happening happening, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.network = happening.network();
        this.action = happening.action();
        this.content = happening.content();
        this.status = happening.status();
        this.occurredAt = happening.occurredAt().truncatedTo(ChronoUnit.MICROS);
        this.actor = happening.actor();
        this.reference = happening.reference();
        this.metadata = happening.metadata();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Happening happening() {
        return new Happening(network, action, content, status, occurredAt, actor, reference, metadata);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
