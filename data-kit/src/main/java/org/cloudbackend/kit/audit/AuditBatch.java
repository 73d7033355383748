package org.cloudbackend.kit.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Events on their way to the audit trail, oldest first. */
public record AuditBatch(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull AuditEvent> events) {}
