package org.cloudbackend.kit.audit;

/**
 * What became of a batch.
 *
 * @param recorded events that are new in the trail
 * @param duplicates events that were there already
 */
public record AuditReceipt(int recorded, int duplicates) {}
