package org.cloudbackend.sociallog.logs.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.sociallog.logs.entity.LogEntry;

/**
 * An entry of the social log as callers see it.
 *
 * @param accountId the account that logged it
 * @param createdAt when it was logged
 */
public record LogView(
        UUID id,
        UUID accountId,
        String network,
        String action,
        String content,
        String status,
        Instant occurredAt,
        String actor,
        String reference,
        JsonObject metadata,
        Instant createdAt) {

    static LogView of(LogEntry entry) {
        var happening = entry.happening();
        return new LogView(
                entry.id(),
                entry.accountId(),
                happening.network(),
                happening.action(),
                happening.content(),
                happening.status(),
                happening.occurredAt(),
                happening.actor(),
                happening.reference(),
                objectOf(happening.metadata()),
                entry.createdAt());
    }

    private static JsonObject objectOf(String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
