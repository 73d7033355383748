package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.TestAttendance.attempts;
import static org.cloudbackend.user.TestAttendance.lastAttempt;
import static org.cloudbackend.user.TestAttendance.scan;
import static org.cloudbackend.user.TestAttendance.status;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestAttendance;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.codes.control.TestCodes;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Every scan leaves a row that tells who, when, how and why. */
@ArquillianTest
class AttemptsIT {

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();
    private final UUID event = TestEvents.open(staff);
    private final String code = TestEvents.code(staff, event);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void an_accepted_scan_is_a_row() {
        scan(person.http(), code, "nonce-1").is(201);

        assertThat(UserDatabase.value("""
                select concat_ws(' ', user_id, actor_id, way, outcome, nonce, status, attempted_at = recorded_at,
                  code_turn is not null)
                from attempt where event_id = '%s'""".formatted(event)))
                .isEqualTo("%1$s %1$s SCAN ACCEPTED nonce-1 PRESENT t t".formatted(person.id()));
    }

    @Test
    void codes_that_are_not_good_are_told_apart_in_the_record_and_not_in_the_answer() {
        scan(person.http(), "hello").isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("MALFORMED");
        scan(person.http(), TestCodes.forged(Ids.next())).isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("FOREIGN");
        scan(person.http(), TestCodes.forged(event)).isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("FORGED");
        scan(person.http(), TestCodes.at(Instant.now().plusSeconds(300), event)).isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("NOT_YET");
        scan(person.http(), TestCodes.at(Instant.now().minusSeconds(60), event)).isProblem(410, "code-expired");
        assertThat(lastAttempt(person.id())).isEqualTo("EXPIRED");
        assertThat(attempts(event)).isEqualTo(3);
    }

    @Test
    void the_very_code_that_checked_someone_in_is_a_replay_and_another_is_a_second_check_in() {
        var first = TestCodes.at(Instant.now().minusSeconds(15), event);
        scan(person.http(), first, "nonce-1").is(201);

        scan(person.http(), first, "nonce-2").isProblem(409, "already-checked-in");
        assertThat(lastAttempt(person.id())).isEqualTo("REPLAYED");
        scan(person.http(), TestCodes.at(Instant.now(), event)).isProblem(409, "already-checked-in");
        assertThat(lastAttempt(person.id())).isEqualTo("ALREADY_CHECKED_IN");
        scan(TestPeople.member().http(), TestCodes.at(Instant.now(), event)).is(201);
    }

    @Test
    void one_nonce_is_one_check_in_for_ever() {
        var answer = scan(person.http(), code, "nonce-1").is(201).json();
        TestAttendance.undo(staff, event, person.id()).is(204);

        assertThat(scan(person.http(), TestCodes.at(Instant.now().minusSeconds(600), event), "nonce-1")
                        .is(200)
                        .json())
                .isEqualTo(answer);
        assertThat(status(event, person.id())).isNull();
        scan(person.http(), TestEvents.code(staff, event), "nonce-2").is(201);
        assertThat(scan(person.http(), code, "nonce-1").is(200).json()).isEqualTo(answer);
        assertThat(attempts(event)).isEqualTo(2);
    }

    @Test
    void a_scan_takes_an_idempotency_key_too() {
        var device = person.http().with("Idempotency-Key", "scan-" + event);

        var first = scan(device, code).is(201);
        var again = scan(device, code).is(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(attempts(event)).isEqualTo(1);
    }

    @Test
    void a_nonce_is_the_persons_own() {
        scan(person.http(), code, "nonce-1").is(201);

        scan(TestPeople.member().http(), code, "nonce-1").is(201);
        scan(person.http(), TestEvents.code(staff, TestEvents.open(staff)), "nonce-1")
                .is(201);
    }

    @Test
    void a_disabled_member_does_not_check_in() {
        person.disable();

        scan(person.http(), code).isProblem(422, "not-expected");

        assertThat(lastAttempt(person.id())).isEqualTo("NOT_ACTIVE");
        assertThat(status(event, person.id())).isNull();
    }

    @Test
    void at_an_event_with_a_list_only_those_on_it_check_in() {
        TestAttendance.list(event);
        scan(person.http(), code).isProblem(422, "not-expected");
        assertThat(lastAttempt(person.id())).isEqualTo("NOT_EXPECTED");

        TestAttendance.expect(event, person.id());
        scan(person.http(), code).is(201);
        assertThat(status(event, person.id())).isEqualTo("PRESENT");
    }

    @Test
    void who_was_excused_or_absent_and_comes_has_come() {
        for (var away : new String[] {"excused", "absent"}) {
            var someone = TestPeople.member();
            TestAttendance.set(
                            staff,
                            event,
                            someone.id(),
                            "{\"status\": \"%s\", \"reason\": \"family\", \"note\": \"called\"}".formatted(away))
                    .is(200);

            scan(someone.http(), TestEvents.code(staff, event)).is(201);

            assertThat(UserDatabase.value("""
                    select concat_ws(' ', status, reason, note, way) from attendance
                    where event_id = '%s' and user_id = '%s'""".formatted(event, someone.id()))).isEqualTo("PRESENT called SCAN");
        }
    }

    @Test
    void nobody_checks_in_at_a_cancelled_or_closed_event() {
        TestAttendance.byHand(event, "CANCELLED");
        scan(person.http(), code).isProblem(422, "check-in-closed");
        assertThat(lastAttempt(person.id())).isEqualTo("CANCELLED");

        TestAttendance.byHand(event, "CLOSED");
        scan(person.http(), code).isProblem(422, "check-in-closed");
        assertThat(lastAttempt(person.id())).isEqualTo("CLOSED");
    }

    @Test
    void an_event_that_staff_has_opened_takes_check_ins_before_its_time() {
        TestAttendance.move(event, Duration.ofDays(1));
        scan(person.http(), code).isProblem(422, "check-in-closed");

        TestAttendance.byHand(event, "OPEN");
        scan(person.http(), code).is(201);
    }

    @Test
    void of_the_refusals_of_one_person_at_one_event_a_hundred_are_kept() {
        var forged = TestCodes.forged(event);

        AtOnce.call(12, () -> {
            for (var i = 0; i < 9; i++) {
                scan(person.http(), forged).isProblem(422, "code-invalid");
            }
            return null;
        });

        assertThat(attempts(event)).isEqualTo(100);
        scan(person.http(), TestEvents.code(staff, event)).is(201);
        scan(TestPeople.member().http(), forged).isProblem(422, "code-invalid");
        assertThat(attempts(event)).isEqualTo(102);
    }

    @Test
    void of_the_refusals_of_a_desk_where_nobody_is_recognised_ten_thousand_are_kept() {
        var desk = Ids.next();
        var other = TestAccounts.as(desk, "staff");
        refused(desk, 100);

        TestAttendance.byBadge(other, event, "nonsense").isProblem(422, "code-invalid");
        TestAttendance.byHand(other, event, Ids.next()).isProblem(422, "not-expected");
        assertThat(attempts(event)).isEqualTo(102);

        refused(desk, 9_898);
        TestAttendance.byBadge(other, event, "nonsense").isProblem(422, "code-invalid");
        assertThat(attempts(event)).isEqualTo(10_000);
    }

    private void refused(UUID desk, int times) {
        UserDatabase.change("""
                insert into attempt (id, event_id, actor_id, way, outcome, reason, attempted_at, recorded_at)
                select gen_random_uuid(), '%s', '%s', 'BADGE', 'REFUSED', 'MALFORMED', now(), now()
                from generate_series(1, %d)""".formatted(event, desk, times));
    }
}
