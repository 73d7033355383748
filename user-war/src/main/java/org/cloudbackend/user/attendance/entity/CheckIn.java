package org.cloudbackend.user.attendance.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone came to an event.
 *
 * @param nonce chosen by the client to know its own scan again; null where it chose none
 */
public record CheckIn(UUID eventId, UUID userId, AttendanceStatus status, Instant checkedInAt, Way way, String nonce) {

    /** Whether this is what came of the scan with that nonce: the client did not see the answer and sent it again. */
    public boolean cameOf(String scanned) {
        return scanned != null && scanned.equals(nonce);
    }
}
