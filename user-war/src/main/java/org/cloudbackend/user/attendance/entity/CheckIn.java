package org.cloudbackend.user.attendance.entity;

import java.time.Instant;
import java.util.UUID;

/** Someone came to an event. */
public record CheckIn(UUID eventId, UUID userId, AttendanceStatus status, Instant checkedInAt, Way way) {}
