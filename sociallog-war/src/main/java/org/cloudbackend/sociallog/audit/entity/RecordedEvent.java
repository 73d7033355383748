package org.cloudbackend.sociallog.audit.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.digests.Sha256;
import org.cloudbackend.kit.json.WireName;

/**
 * An event in its place in the audit trail. Its hash is the SHA-256 of the hash before it (64 hexadecimal digits)
 * followed by the RFC 8785 canonical JSON of every other field, null ones included. The JSON is the one that the API
 * answers with, less {@code previous_hash} and {@code hash}: whoever has the answers can check the chain.
 *
 * @param sequence the place, counted from 1 without gaps
 * @param occurredAt when it happened, as its source says, to the microsecond
 * @param recordedAt when it came into the trail, to the microsecond
 */
public record RecordedEvent(
        long sequence,
        UUID id,
        Instant occurredAt,
        Instant recordedAt,
        String source,
        String actor,
        String action,
        String target,
        AuditOutcome outcome,
        String address,
        String userAgent,
        String requestId,
        JsonObject details,
        String previousHash,
        String hash) {

    /** The event as it follows another in the chain. */
    public static RecordedEvent after(ChainLink previous, AuditEvent event, Instant now) {
        var unsealed = new RecordedEvent(
                previous.sequence() + 1,
                event.id(),
                event.occurredAt().truncatedTo(ChronoUnit.MICROS),
                now,
                event.source(),
                event.actor(),
                event.action(),
                event.target(),
                event.outcome(),
                event.address(),
                event.userAgent(),
                event.requestId(),
                event.details() == null ? JsonValue.EMPTY_JSON_OBJECT : event.details(),
                previous.hash(),
                null);
        return unsealed.sealed();
    }

    /** What the event after this one is tied to. */
    public ChainLink link() {
        return new ChainLink(sequence, hash);
    }

    /** The hash that the event must have. Where {@link #hash()} is another, something was changed. */
    public String computedHash() {
        return HexFormat.of().formatHex(Sha256.of(previousHash + CanonicalJson.of(facts())));
    }

    private RecordedEvent sealed() {
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
                details,
                previousHash,
                computedHash());
    }

    private JsonObject facts() {
        var facts = Json.createObjectBuilder()
                .add("sequence", sequence)
                .add("id", id.toString())
                .add("occurred_at", occurredAt.toString())
                .add("recorded_at", recordedAt.toString())
                .add("source", source)
                .add("action", action)
                .add("outcome", WireName.of(outcome))
                .add("details", details);
        addText(facts, "actor", actor);
        addText(facts, "target", target);
        addText(facts, "address", address);
        addText(facts, "user_agent", userAgent);
        addText(facts, "request_id", requestId);
        return facts.build();
    }

    private static void addText(JsonObjectBuilder facts, String name, String text) {
        facts.add(name, text == null ? JsonValue.NULL : Json.createValue(text));
    }
}
