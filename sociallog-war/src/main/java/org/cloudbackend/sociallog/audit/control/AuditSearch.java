package org.cloudbackend.sociallog.audit.control;

import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.sociallog.filters.control.Period;

/**
 * Which events someone looks for. What is null does not narrow the search.
 *
 * @param period when it happened
 */
public record AuditSearch(String actor, String action, String target, AuditOutcome outcome, Period period) {}
