package org.cloudbackend.user.attendance.boundary;

import java.util.List;

/** What came of an upload, line by line. */
public record CheckInUpload(List<CheckInLine> items) {}
