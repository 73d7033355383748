package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.TestAttendance.byHand;
import static org.cloudbackend.user.TestAttendance.scan;
import static org.cloudbackend.user.TestAttendance.set;
import static org.cloudbackend.user.TestAttendance.status;
import static org.cloudbackend.user.TestAttendance.undo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestAttendance;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What staff writes down about someone, and takes back. */
@ArquillianTest
class RollBookIT {

    private static final List<String> STATUSES = List.of("present", "late", "excused", "absent", "expected");

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_check_in_is_undone_once() {
        scan(person.http(), TestEvents.code(staff, event)).is(201);

        undo(staff, event, person.id()).is(204);

        assertThat(status(event, person.id())).isNull();
        undo(staff, event, person.id()).isProblem(404, "not-found");
        undo(staff, Ids.next(), person.id()).isProblem(404, "not-found");
        undo(person.http(), event, person.id()).isProblem(403, "forbidden");
        assertThat(reports("attendance.undone")).isEqualTo(1L);
    }

    @Test
    void who_is_on_the_list_is_expected_again() {
        TestAttendance.list(event);
        TestAttendance.expect(event, person.id());
        scan(person.http(), TestEvents.code(staff, event)).is(201);

        undo(staff, event, person.id()).is(204);

        assertThat(status(event, person.id())).isEqualTo("EXPECTED");
    }

    @Test
    void each_status_follows_each() {
        TestAttendance.list(event);
        TestAttendance.expect(event, person.id());

        for (var from : STATUSES) {
            for (var to : STATUSES) {
                set(staff, event, person.id(), "{\"status\": \"%s\"}".formatted(from))
                        .is(200);
                var standing = set(staff, event, person.id(), "{\"status\": \"%s\"}".formatted(to))
                        .is(200)
                        .json();
                assertThat(standing.getString("status")).isEqualTo(to);
                var come = List.of("present", "late").contains(to);
                assertThat(standing.isNull("checked_in_at")).isEqualTo(!come);
                assertThat(standing.isNull("way")).isEqualTo(!come);
            }
        }
    }

    @Test
    void who_came_keeps_the_time_and_the_way_of_coming() {
        var scanned = scan(person.http(), TestEvents.code(staff, event)).is(201).json();

        var late =
                set(staff, event, person.id(), "{\"status\": \"late\"}").is(200).json();

        assertThat(late.getString("checked_in_at")).isEqualTo(scanned.getString("checked_in_at"));
        assertThat(late.getString("way")).isEqualTo("scan");
    }

    @Test
    void a_reason_and_a_note_say_why() {
        var excused = set(
                        staff,
                        event,
                        person.id(),
                        "{\"status\": \"excused\", \"reason\": \"hospital\", \"note\": \"until Friday\"}")
                .is(200)
                .json();

        assertThat(excused).hasSize(7);
        assertThat(excused.getString("reason")).isEqualTo("hospital");
        assertThat(excused.getString("note")).isEqualTo("until Friday");
        var present = set(staff, event, person.id(), "{\"status\": \"present\"}")
                .is(200)
                .json();
        assertThat(present.isNull("reason")).isTrue();
        assertThat(present.getString("way")).isEqualTo("hand");
    }

    @Test
    void only_a_change_is_reported() {
        for (var i = 0; i < 2; i++) {
            set(staff, event, person.id(), "{\"status\": \"absent\", \"reason\": \"other\"}")
                    .is(200);
        }

        assertThat(reports("attendance.changed")).isEqualTo(1L);
    }

    @Test
    void a_report_never_says_why_somebody_is_away() {
        set(staff, event, person.id(), "{\"status\": \"excused\", \"reason\": \"hospital\"}")
                .is(200);

        assertThat(reports("attendance.changed")).isEqualTo(1L);
        assertThat(UserDatabase.value("""
                select count(*) from outbox where payload->>'target' = 'event:%s' and payload::text ilike '%%hospital%%'
                """.formatted(event))).isEqualTo(0L);
    }

    @Test
    void at_an_event_with_a_list_others_can_only_be_there() {
        TestAttendance.list(event);

        for (var status : List.of("expected", "excused", "absent")) {
            set(staff, event, person.id(), "{\"status\": \"%s\"}".formatted(status))
                    .isProblem(422, "not-expected");
        }
        set(staff, event, person.id(), "{\"status\": \"present\"}").is(200);
    }

    @Test
    void nobody_is_present_before_check_in_opens_at_a_cancelled_event_or_disabled() {
        TestAttendance.move(event, Duration.ofDays(1));
        set(staff, event, person.id(), "{\"status\": \"present\"}").isProblem(422, "check-in-closed");
        set(staff, event, person.id(), "{\"status\": \"excused\"}").is(200);
        TestAttendance.move(event, Duration.ofDays(-1));
        TestAttendance.byHand(event, "CANCELLED");
        set(staff, event, person.id(), "{\"status\": \"present\"}").isProblem(422, "check-in-closed");
        TestAttendance.byHand(event, "OPEN");
        person.disable();
        set(staff, event, person.id(), "{\"status\": \"late\"}").isProblem(422, "not-expected");
        set(staff, event, person.id(), "{\"status\": \"absent\"}").is(200);
    }

    @Test
    void what_is_not_understood_is_refused() {
        for (var wrong : List.of(
                "{}",
                "{\"status\": \"here\"}",
                "{\"status\": \"present\", \"reason\": \"other\"}",
                "{\"status\": \"excused\", \"reason\": \"tired\"}",
                "{\"status\": \"excused\", \"note\": \"%s\"}".formatted("x".repeat(501)),
                "{\"status\": \"excused\", \"extra\": 1}")) {
            set(staff, event, person.id(), wrong).isProblem(400, "invalid-request");
        }
        set(staff, event, Ids.next(), "{\"status\": \"absent\"}").isProblem(404, "not-found");
        set(staff, Ids.next(), person.id(), "{\"status\": \"absent\"}").isProblem(404, "not-found");
        set(person.http(), event, person.id(), "{\"status\": \"absent\"}").isProblem(403, "forbidden");
        byHand(staff, event, person.id()).is(201);
    }

    private Object reports(String action) {
        return UserDatabase.value(
                "select count(*) from outbox where payload->>'target' = 'event:%s' and payload->>'action' = '%s'"
                        .formatted(event, action));
    }
}
