package org.cloudbackend.user.attendance.boundary;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.control.Receipt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/** What the one who scanned gets to see. */
public record ScanAnswer(UUID eventId, String eventName, UUID userId, AttendanceStatus status, Instant checkedInAt) {

    static ScanAnswer of(Receipt receipt) {
        var checkIn = receipt.checkIn();
        return new ScanAnswer(
                checkIn.eventId(), receipt.eventName(), checkIn.userId(), checkIn.status(), checkIn.checkedInAt());
    }
}
