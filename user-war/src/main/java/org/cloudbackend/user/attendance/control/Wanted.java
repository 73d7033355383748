package org.cloudbackend.user.attendance.control;

import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AbsenceReason;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/**
 * How staff wants someone to stand to an event.
 *
 * @param staff the account that does it
 * @param reason null where none is told
 * @param note null where there is none
 */
public record Wanted(
        UUID eventId, UUID userId, UUID staff, AttendanceStatus status, AbsenceReason reason, String note) {}
