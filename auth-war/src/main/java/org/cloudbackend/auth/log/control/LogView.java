package org.cloudbackend.auth.log.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.auth.log.entity.LogEntry;

/**
 * Something that happened.
 *
 * @param reason null where the action says it all
 * @param accountId whose account it was about; null for none that we know
 * @param actor the account id or the client name that did it; null where nobody was signed in
 * @param target what it happened to, as {@code kind:id}; null for nothing that could be named
 */
public record LogView(
        UUID id,
        Instant occurredAt,
        String action,
        String outcome,
        String reason,
        UUID accountId,
        String actor,
        String target,
        String ip,
        String userAgent,
        String requestId) {

    static LogView of(LogEntry entry) {
        return new LogView(
                entry.id(),
                entry.occurredAt(),
                entry.action(),
                entry.outcome(),
                entry.reason(),
                entry.accountId(),
                entry.actor(),
                entry.target(),
                entry.ip(),
                entry.userAgent(),
                entry.requestId());
    }
}
