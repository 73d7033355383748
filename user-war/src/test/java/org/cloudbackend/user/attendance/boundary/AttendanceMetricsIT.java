package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestAttendance;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttendanceMetricsIT {

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void scans_are_counted_by_outcome_and_check_ins_by_way() {
        var event = TestEvents.open(staff);
        var code = TestEvents.code(staff, event);
        var accepted = metric("attendance_scans_total", "outcome=\"accepted\"");
        var repeated = metric("attendance_scans_total", "outcome=\"repeated\"");
        var malformed = metric("attendance_scans_total", "outcome=\"malformed\"");
        var scanned = metric("attendance_check_ins_total", "way=\"scan\"");
        var byHand = metric("attendance_check_ins_total", "way=\"hand\"");

        TestAttendance.scan(person.http(), code, "nonce").is(201);
        TestAttendance.scan(person.http(), code, "nonce").is(200);
        TestAttendance.scan(person.http(), "hello").is(422);
        TestAttendance.byHand(staff, event, TestPeople.member().id()).is(201);

        assertThat(metric("attendance_scans_total", "outcome=\"accepted\"")).isEqualTo(accepted + 1);
        assertThat(metric("attendance_scans_total", "outcome=\"repeated\"")).isEqualTo(repeated + 1);
        assertThat(metric("attendance_scans_total", "outcome=\"malformed\"")).isEqualTo(malformed + 1);
        assertThat(metric("attendance_check_ins_total", "way=\"scan\"")).isEqualTo(scanned + 1);
        assertThat(metric("attendance_check_ins_total", "way=\"hand\"")).isEqualTo(byHand + 1);
    }

    @Test
    void who_is_set_present_or_late_is_checked_in_by_hand_and_counted_once() {
        var event = TestEvents.open(staff);
        var byHand = metric("attendance_check_ins_total", "way=\"hand\"");

        for (var status : new String[] {"present", "late", "present"}) {
            TestAttendance.set(staff, event, person.id(), "{\"status\": \"%s\"}".formatted(status))
                    .is(200);
        }

        assertThat(metric("attendance_check_ins_total", "way=\"hand\"")).isEqualTo(byHand + 1);
    }

    private static double metric(String name, String label) {
        return War.http()
                .get("/metrics?scope=application")
                .is(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
