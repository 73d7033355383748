package org.cloudbackend.sociallog.audit.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditOutcome;

/** A recorded event as the database keeps it. Rows are added and read, nothing else. */
@Entity
@Table(name = "audit_event")
public class AuditRow {

    @Id
    private long sequence;

    private UUID id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String source;

    private String actor;

    private String action;

    private String target;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "request_id")
    private String requestId;

    private String details;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditRow() {}

    public AuditRow(RecordedEvent event) {
        this.sequence = event.sequence();
        this.id = event.id();
        this.occurredAt = event.occurredAt();
        this.recordedAt = event.recordedAt();
        this.source = event.source();
        this.actor = event.actor();
        this.action = event.action();
        this.target = event.target();
        this.outcome = event.outcome();
        this.address = event.address();
        this.userAgent = event.userAgent();
        this.requestId = event.requestId();
        this.details = CanonicalJson.of(event.details());
        this.previousHash = event.previousHash();
        this.hash = event.hash();
    }

    public RecordedEvent event() {
        return new RecordedEvent(
                sequence,
                id,
                occurredAt,
                recordedAt,
                source,
                actor,
                action,
                target,
                outcome,
                address,
                userAgent,
                requestId,
                objectOf(details),
                previousHash,
                hash);
    }

    private static JsonObject objectOf(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
