package org.cloudbackend.kit.audit;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened and must be remembered.
 *
 * @param id given once, where it happened; a second delivery of the same id is not recorded again
 * @param source the service that reports it
 * @param actor account id or client name; null where nobody was signed in
 * @param action from the catalogue {@link AuditAction}
 * @param target what it happened to, as {@code kind:id}, for example {@code event:0190…}
 * @param details further facts, never a secret
 */
public record AuditEvent(
        @NotNull UUID id,
        @NotNull Instant occurredAt,
        @NotNull @Size(max = 40) String source,
        @Size(max = 100) String actor,
        @NotNull @Size(max = 60) String action,
        @Size(max = 150) String target,
        @NotNull AuditOutcome outcome,
        @Size(max = 60) String address,
        @Size(max = 300) String userAgent,
        @Size(max = 64) String requestId,
        JsonObject details) {}
