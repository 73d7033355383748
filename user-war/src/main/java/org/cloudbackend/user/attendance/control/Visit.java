package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/** An event that someone came to. */
public record Visit(UUID eventId, String eventName, AttendanceStatus status, Instant checkedInAt) {}
