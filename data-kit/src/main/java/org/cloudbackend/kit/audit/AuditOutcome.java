package org.cloudbackend.kit.audit;

/** How an audited action ended. */
public enum AuditOutcome {
    SUCCESS,
    REFUSED
}
