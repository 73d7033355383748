package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cloudbackend.user.TestAttendance.scan;
import static org.cloudbackend.user.TestAttendance.status;

import java.time.Duration;
import java.util.UUID;
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

/** When check-in is over, those who did not come are absent. */
@ArquillianTest
class SettlementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople came = TestPeople.member();
    private final TestPeople stayedAway = TestPeople.member();
    private final TestPeople excused = TestPeople.member();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.configured("settle.seconds=1");
    }

    @Test
    void of_an_event_for_all_every_active_member_who_did_not_come_is_absent() {
        var disabled = TestPeople.member();
        disabled.disable();
        scanAndExcuse();
        over();
        var newcomer = TestPeople.member();

        settled();

        assertThat(status(event, came.id())).isEqualTo("PRESENT");
        assertThat(status(event, excused.id())).isEqualTo("EXCUSED");
        assertThat(status(event, stayedAway.id())).isEqualTo("ABSENT");
        assertThat(status(event, disabled.id())).isNull();
        assertThat(status(event, newcomer.id())).isNull();
    }

    @Test
    void of_an_event_with_a_list_those_on_it_are() {
        TestAttendance.list(event);
        for (var each : new TestPeople[] {came, stayedAway, excused}) {
            TestAttendance.expect(event, each.id());
        }
        scanAndExcuse();
        over();

        settled();

        assertThat(status(event, came.id())).isEqualTo("PRESENT");
        assertThat(status(event, excused.id())).isEqualTo("EXCUSED");
        assertThat(status(event, stayedAway.id())).isEqualTo("ABSENT");
        assertThat(UserDatabase.value("select count(*) from attendance where event_id = '%s'".formatted(event)))
                .isEqualTo(3L);
        assertThat(UserDatabase.value(
                        "select user_id from attendance where settled and event_id = '%s'".formatted(event)))
                .isEqualTo(stayedAway.id());
        assertThat(UserDatabase.value("select count(*) from attendance_feed where status = 'ABSENT' and event_id = '%s'"
                        .formatted(event)))
                .isEqualTo(0L);
    }

    @Test
    void a_check_in_that_is_undone_afterwards_leaves_an_absence() {
        scanAndExcuse();
        over();
        settled();

        TestAttendance.undo(staff, event, came.id()).is(204);

        await().atMost(PATIENCE).until(() -> "ABSENT".equals(status(event, came.id())));
        settled();
    }

    @Test
    void an_offline_scan_that_comes_afterwards_ends_the_absence() {
        over();
        settled();

        TestAttendance.byHand(staff, event, stayedAway.id()).is(201);

        assertThat(status(event, stayedAway.id())).isEqualTo("PRESENT");
        assertThat(UserDatabase.value("""
                select settled from attendance where event_id = '%s' and user_id = '%s'""".formatted(event, stayedAway.id()))).isEqualTo(false);
    }

    @Test
    void a_cancelled_event_is_not_settled_and_one_closed_by_hand_only_at_its_time() {
        var next = TestEvents.open(staff);
        var cancelled = TestEvents.open(staff);
        TestAttendance.byHand(next, "CLOSED");
        TestAttendance.byHand(cancelled, "CANCELLED");
        TestAttendance.move(cancelled, Duration.ofHours(-5));
        over();

        settled();

        assertThat(isSettled(next)).isFalse();
        assertThat(isSettled(cancelled)).isFalse();
        TestAttendance.move(next, Duration.ofHours(-5));
        await().atMost(PATIENCE).until(() -> isSettled(next));
    }

    @Test
    void another_audience_is_settled_anew() {
        TestAttendance.expect(event, came.id());
        over();
        settled();
        assertThat(status(event, stayedAway.id())).isEqualTo("ABSENT");

        change("{\"audience\": \"listed\"}");
        assertThat(status(event, stayedAway.id())).isNull();
        settled();
        assertThat(status(event, came.id())).isEqualTo("ABSENT");
        assertThat(status(event, stayedAway.id())).isNull();

        change("{\"audience\": \"all\"}");
        settled();
        assertThat(status(event, stayedAway.id())).isEqualTo("ABSENT");
    }

    @Test
    void cancelling_takes_settled_absences_back() {
        over();
        settled();

        change("{\"status\": \"cancelled\"}");
        assertThat(status(event, stayedAway.id())).isNull();
        assertThat(isSettled(event)).isFalse();

        change("{\"status\": null}");
        settled();
        assertThat(status(event, stayedAway.id())).isEqualTo("ABSENT");
    }

    private void change(String patch) {
        staff.with("If-Match", "*")
                .send("PATCH", "/api/v1/events/" + event, "application/merge-patch+json", patch)
                .is(200);
    }

    private void scanAndExcuse() {
        scan(came.http(), TestEvents.code(staff, event)).is(201);
        TestAttendance.set(staff, event, excused.id(), "{\"status\": \"excused\"}")
                .is(200);
    }

    private void over() {
        UserDatabase.change("update event set check_in_closes_at = now() where id = '%s'".formatted(event));
    }

    private void settled() {
        await().atMost(PATIENCE).until(() -> isSettled(event));
    }

    private static boolean isSettled(UUID event) {
        return (boolean)
                UserDatabase.value("select settled_at is not null from event where id = '%s'".formatted(event));
    }
}
