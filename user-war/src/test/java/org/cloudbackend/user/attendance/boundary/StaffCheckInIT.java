package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.TestAttendance.byBadge;
import static org.cloudbackend.user.TestAttendance.byHand;
import static org.cloudbackend.user.TestAttendance.checkIn;
import static org.cloudbackend.user.TestAttendance.lastAttempt;
import static org.cloudbackend.user.TestAttendance.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class StaffCheckInIT {

    private final Http staff = TestAccounts.asStaff();
    private final TestPeople person = TestPeople.member();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_scans_a_badge() {
        var answer = byBadge(staff, event, person.badge()).is(201).json();

        assertThat(answer).hasSize(6);
        assertThat(answer.getString("event_id")).isEqualTo(event.toString());
        assertThat(answer.getString("event_name")).isEqualTo("Open evening");
        assertThat(answer.getString("user_id")).isEqualTo(person.id().toString());
        assertThat(answer.getString("status")).isEqualTo("present");
        assertThat(answer.getString("way")).isEqualTo("badge");
        byBadge(staff, event, person.badge()).isProblem(409, "already-checked-in");
        assertThat(lastAttempt(person.id())).isEqualTo("ALREADY_CHECKED_IN");
    }

    @Test
    void staff_checks_in_by_hand_with_a_note() {
        checkIn(staff, event, "{\"user_id\": \"%s\", \"note\": \"no phone\"}".formatted(person.id()))
                .is(201);

        assertThat(UserDatabase.value("select way || ' ' || note from attendance where event_id = '" + event + "'"))
                .isEqualTo("HAND no phone");
    }

    @Test
    void badges_that_are_not_good_are_told_apart_in_the_record() {
        var old = person.badge();
        person.http().post("/api/v1/users/me/badge", "").is(201);

        byBadge(staff, event, old).isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("WITHDRAWN");
        var scanner = TestAccounts.add("Any", "Staff");
        var other = TestAccounts.as(scanner, "user", "staff");
        byBadge(other, event, "CBB1.x").isProblem(422, "code-invalid");
        assertThat(lastAttempt(scanner)).isEqualTo("MALFORMED");
        byBadge(other, event, forged(old)).isProblem(422, "code-invalid");
        assertThat(lastAttempt(scanner)).isEqualTo("FORGED");
    }

    private static String forged(String badge) {
        var swapped = badge.charAt(50) == 'A' ? 'B' : 'A';
        return badge.substring(0, 50) + swapped + badge.substring(51);
    }

    @Test
    void at_an_event_with_a_list_a_badge_must_be_on_it_and_staff_may_let_in_anyone_by_hand() {
        TestAttendance.list(event);

        byBadge(staff, event, person.badge()).isProblem(422, "not-expected");
        byHand(staff, event, person.id()).is(201);
        assertThat(status(event, person.id())).isEqualTo("PRESENT");
        var expected = TestPeople.member();
        TestAttendance.expect(event, expected.id());
        byBadge(staff, event, expected.badge()).is(201);
    }

    @Test
    void the_original_time_of_an_offline_scan_decides_who_was_late() {
        TestAttendance.move(event, Duration.ofMinutes(-60));
        var occurred = Instant.now().minus(Duration.ofMinutes(50));

        var answer = checkIn(staff, event, """
                        {"badge": "%s", "occurred_at": "%s"}""".formatted(person.badge(), occurred))
                .is(201)
                .json();

        assertThat(answer.getString("status")).isEqualTo("present");
        assertThat(Instant.parse(answer.getString("checked_in_at")))
                .isBetween(occurred.minusMillis(1), occurred.plusMillis(1));
        byBadge(staff, event, TestPeople.member().badge()).is(201);
        assertThat(UserDatabase.value(
                        "select count(*) from attendance where status = 'LATE' and event_id = '%s'".formatted(event)))
                .isEqualTo(1L);
        assertThat(UserDatabase.value(
                        "select count(*) from attempt where attempted_at < recorded_at and event_id = '%s'"
                                .formatted(event)))
                .isEqualTo(1L);
    }

    @Test
    void offline_scans_are_taken_for_three_days_after_check_in_has_closed() {
        var body = "{\"badge\": \"%s\", \"occurred_at\": \"%s\"}";
        TestAttendance.move(event, Duration.ofHours(-50));
        var shown = Instant.now().minus(Duration.ofHours(50));

        byBadge(staff, event, person.badge()).isProblem(422, "check-in-closed");
        checkIn(staff, event, body.formatted(person.badge(), shown.minus(Duration.ofHours(9))))
                .isProblem(422, "check-in-closed");
        checkIn(staff, event, body.formatted(person.badge(), shown)).is(201);

        var late = TestPeople.member();
        TestAttendance.move(event, Duration.ofHours(-30));
        checkIn(staff, event, body.formatted(late.badge(), shown.minus(Duration.ofHours(30))))
                .isProblem(422, "check-in-closed");
        byHand(staff, event, late.id()).isProblem(422, "check-in-closed");
    }

    @Test
    void nobody_was_checked_in_before_staff_opened_the_event() {
        TestAttendance.move(event, Duration.ofHours(5));
        UserDatabase.change("update event set created_at = now() - interval '2 days' where id = '%s'".formatted(event));
        var earlier = Instant.now().minusSeconds(3600);
        staff.with("If-Match", "*")
                .send("PATCH", "/api/v1/events/" + event, "application/merge-patch+json", "{\"status\": \"open\"}")
                .is(200);

        for (var whom : List.of("\"badge\": \"" + person.badge(), "\"user_id\": \"" + person.id())) {
            checkIn(staff, event, "{%s\", \"occurred_at\": \"%s\"}".formatted(whom, earlier))
                    .isProblem(422, "check-in-closed");
        }
        checkIn(staff, event, "{\"badge\": \"%s\", \"occurred_at\": \"%s\"}".formatted(person.badge(), Instant.now()))
                .is(201);
    }

    @Test
    void nobody_was_checked_in_before_the_event_was_planned() {
        var body = "{\"badge\": \"%s\", \"occurred_at\": \"%s\"}";

        checkIn(staff, event, body.formatted(person.badge(), Instant.now().minusSeconds(600)))
                .isProblem(422, "check-in-closed");
        byBadge(staff, event, person.badge()).is(201);
    }

    @Test
    void by_hand_someone_is_checked_in_after_the_window_and_not_before_it() {
        TestAttendance.move(event, Duration.ofHours(-5));
        byHand(staff, event, person.id()).is(201);
        assertThat(status(event, person.id())).isEqualTo("LATE");

        var early = TestEvents.open(staff);
        TestAttendance.move(early, Duration.ofHours(5));
        byHand(staff, early, person.id()).isProblem(422, "check-in-closed");
        TestAttendance.byHand(early, "CANCELLED");
        byHand(staff, early, person.id()).isProblem(422, "check-in-closed");
        assertThat(lastAttempt(person.id())).isEqualTo("CANCELLED");
    }

    @Test
    void disabled_and_unknown_people_are_refused() {
        person.disable();

        byHand(staff, event, person.id()).isProblem(422, "not-expected");
        byBadge(staff, event, person.badge()).isProblem(422, "not-expected");
        byHand(staff, event, Ids.next()).isProblem(422, "not-expected");
        assertThat(UserDatabase.value("""
                select string_agg(reason, ' ' order by recorded_at) from attempt where event_id = '%s'""".formatted(event))).isEqualTo("NOT_ACTIVE NOT_ACTIVE UNKNOWN");
    }

    @Test
    void the_same_nonce_gets_the_same_answer_and_many_at_once_are_one_check_in() {
        var body = "{\"user_id\": \"%s\", \"nonce\": \"nonce-1\"}".formatted(person.id());

        var answers = AtOnce.call(10, () -> checkIn(staff, event, body));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(9);
        assertThat(answers.stream().map(answer -> answer.json()).distinct()).hasSize(1);
        assertThat(TestAttendance.attempts(event)).isEqualTo(1);
    }

    @Test
    void the_same_nonce_gets_the_same_answer_also_when_the_badge_was_withdrawn_since() {
        var old = person.badge();
        var body = "{\"badge\": \"%s\", \"nonce\": \"%s\"}";
        var first =
                checkIn(staff, event, body.formatted(old, "nonce-1")).is(201).json();
        person.http().post("/api/v1/users/me/badge", "").is(201);

        var again = checkIn(staff, event, body.formatted(old, "nonce-1")).is(200);

        assertThat(again.json()).isEqualTo(first);
        checkIn(staff, event, body.formatted(old, "nonce-2")).isProblem(422, "code-invalid");
        assertThat(lastAttempt(person.id())).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_body_that_is_not_understood_is_refused() {
        for (var wrong : List.of(
                "{}",
                "\"text\"",
                "null",
                "{\"user_id\": \"%s\", \"badge\": \"x\"}".formatted(person.id()),
                "{\"user_id\": \"%s\", \"extra\": 1}".formatted(person.id()),
                "{\"user_id\": \"%s\", \"nonce\": \"\"}".formatted(person.id()),
                "{\"user_id\": \"%s\", \"note\": \"%s\"}".formatted(person.id(), "x".repeat(501)),
                "{\"user_id\": \"%s\", \"occurred_at\": \"%s\"}"
                        .formatted(person.id(), Instant.now().plusSeconds(180)))) {
            checkIn(staff, event, wrong).isProblem(400, "invalid-request");
        }
        checkIn(staff, event, "{").isProblem(400, "invalid-json");
        checkIn(staff, event, "").isProblem(400, "invalid-json");
        assertThat(TestAttendance.attempts(event)).isZero();
    }

    @Test
    void only_staff_and_administrators_check_others_in() {
        byHand(person.http(), event, person.id()).isProblem(403, "forbidden");
        byHand(War.http(), event, person.id()).isProblem(401, "token-invalid");
        byHand(staff, Ids.next(), person.id()).isProblem(404, "not-found");
        byHand(TestAccounts.as(Ids.next(), "admin"), event, person.id()).is(201);
    }
}
