package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AbsenceReason;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.Way;

/**
 * How someone stands to an event.
 *
 * @param reason why the person did not come; null where none was told
 * @param note null where there is none
 * @param checkedInAt null unless the person has come
 * @param way how the person checked in; null unless the person has come
 */
public record Standing(
        UUID eventId,
        UUID userId,
        AttendanceStatus status,
        AbsenceReason reason,
        String note,
        Instant checkedInAt,
        Way way) {}
