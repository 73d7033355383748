package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone whom staff checks in.
 *
 * @param staff the account that does it
 * @param badge what the person showed; null where staff names the person
 * @param memberId whom staff names; null where there is a badge
 * @param nonce null where the client sent none
 * @param occurredAt when it happened; null for now
 * @param note null where there is none
 */
public record CheckInOrder(
        UUID eventId, UUID staff, String badge, UUID memberId, String nonce, Instant occurredAt, String note) {}
