package org.cloudbackend.user.attendance.control;

import org.cloudbackend.user.attendance.entity.CheckIn;

/**
 * What came of an attempt.
 *
 * @param repeated whether the check-in was made before, by the same attempt
 */
public record Receipt(CheckIn checkIn, String eventName, boolean repeated) {}
