package org.cloudbackend.user.attendance.control;

import org.cloudbackend.user.attendance.entity.CheckIn;

/**
 * What came of a scan.
 *
 * @param repeated whether the check-in was there already, from the same scan sent before
 */
public record Receipt(CheckIn checkIn, String eventName, boolean repeated) {}
