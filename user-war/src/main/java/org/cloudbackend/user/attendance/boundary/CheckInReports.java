package org.cloudbackend.user.attendance.boundary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.user.attendance.control.AttendanceMetrics;
import org.cloudbackend.user.attendance.control.Receipt;

/** Tells the audit trail and the metrics of check-ins, each once. */
@Singleton
class CheckInReports {

    private final AuditLog audit;
    private final AttendanceMetrics metrics;

    @Inject
    CheckInReports(AuditLog audit, AttendanceMetrics metrics) {
        this.audit = audit;
        this.metrics = metrics;
    }

    void add(Receipt receipt) {
        if (receipt.repeated()) {
            return;
        }
        var checkIn = receipt.checkIn();
        var details = JsonSettings.json()
                .createObjectBuilder()
                .add("user_id", checkIn.userId().toString())
                .add("status", WireName.of(checkIn.status()))
                .add("way", WireName.of(checkIn.way()))
                .build();
        audit.succeeded(AuditAction.ATTENDANCE_CHECKED_IN, "event:" + checkIn.eventId(), details);
        metrics.checkedIn(receipt);
    }
}
