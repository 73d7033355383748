package org.cloudbackend.sociallog.audit.control;

import java.util.Optional;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.filters.Period;

/**
 * Which events someone looks for. What is empty does not narrow the search.
 *
 * @param period when it happened
 */
public record AuditSearch(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> target,
        Optional<AuditOutcome> outcome,
        Period period) {}
