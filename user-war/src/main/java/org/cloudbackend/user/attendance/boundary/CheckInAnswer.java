package org.cloudbackend.user.attendance.boundary;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.control.Receipt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.Way;

/** A check-in as staff gets to see it. */
public record CheckInAnswer(
        UUID eventId, String eventName, UUID userId, AttendanceStatus status, Instant checkedInAt, Way way) {

    static CheckInAnswer of(Receipt receipt) {
        var checkIn = receipt.checkIn();
        return new CheckInAnswer(
                checkIn.eventId(),
                receipt.eventName(),
                checkIn.userId(),
                checkIn.status(),
                checkIn.checkedInAt(),
                checkIn.way());
    }
}
