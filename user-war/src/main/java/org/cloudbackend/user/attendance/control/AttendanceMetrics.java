package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.user.attendance.entity.Refusal;
import org.cloudbackend.user.attendance.entity.Way;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What Prometheus is told about checking in. The counters are there from the start, each with zero. */
@Singleton
public class AttendanceMetrics {

    private final Counter accepted;
    private final Counter repeated;
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Map<Way, Counter> checkIns = new EnumMap<>(Way.class);

    @Inject
    AttendanceMetrics(MetricRegistry registry) {
        accepted = scans(registry, "accepted");
        repeated = scans(registry, "repeated");
        Arrays.stream(Refusal.values()).forEach(reason -> refused.put(reason, scans(registry, WireName.of(reason))));
        Arrays.stream(Way.values())
                .forEach(way ->
                        checkIns.put(way, registry.counter("attendance_check_ins", new Tag("way", WireName.of(way)))));
    }

    private static Counter scans(MetricRegistry registry, String outcome) {
        return registry.counter("attendance_scans", new Tag("outcome", outcome));
    }

    public void scanned(Receipt receipt) {
        (receipt.repeated() ? repeated : accepted).inc();
    }

    public void refused(CheckInRefused refusal) {
        refused.get(refusal.reason()).inc();
    }

    public void checkedIn(Receipt receipt) {
        if (!receipt.repeated()) {
            checkedIn(receipt.checkIn().way());
        }
    }

    void checkedIn(Way way) {
        checkIns.get(way).inc();
    }
}
