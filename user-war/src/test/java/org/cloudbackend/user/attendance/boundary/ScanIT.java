package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.codes.control.TestCodes;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ScanIT {

    private static final String SCAN = "/api/v1/attendance/scan";
    private static final int AT_ONCE = 20;

    private final Http staff = TestAccounts.asStaff();
    private final UUID person = TestAccounts.add("Ada", "Lovelace");
    private final Http member = TestAccounts.as(person, "user");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void who_scans_the_code_is_present() {
        var event = TestEvents.open(staff);

        var answer =
                member.post(SCAN, body(TestEvents.code(staff, event))).is(201).json();

        assertThat(answer).hasSize(5);
        assertThat(answer.getString("event_id")).isEqualTo(event.toString());
        assertThat(answer.getString("event_name")).isEqualTo("Open evening");
        assertThat(answer.getString("user_id")).isEqualTo(person.toString());
        assertThat(answer.getString("status")).isEqualTo("present");
        assertThat(Instant.parse(answer.getString("checked_in_at")))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(member.get("/api/v1/events/" + event)
                        .json()
                        .getJsonObject("counts")
                        .getInt("present"))
                .isEqualTo(1);
    }

    @Test
    void who_comes_long_after_the_start_is_late() {
        var event = id(TestEvents.starting(staff, "Begun", Duration.ofMinutes(-20)));

        var answer =
                member.post(SCAN, body(TestEvents.code(staff, event))).is(201).json();

        assertThat(answer.getString("status")).isEqualTo("late");
    }

    @Test
    void the_same_nonce_gets_the_same_answer_also_after_the_code_has_expired() {
        var event = TestEvents.open(staff);
        var first = member.post(SCAN, body(TestEvents.code(staff, event), "nonce-1"))
                .is(201);

        var again = member.post(SCAN, body(TestEvents.code(staff, event), "nonce-1"))
                .is(200);
        var later = member.post(SCAN, body(TestCodes.at(Instant.now().minusSeconds(90), event), "nonce-1"))
                .is(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(later.json()).isEqualTo(first.json());
        assertThat(reports(event)).isEqualTo(1L);
    }

    @Test
    void a_second_scan_is_refused() {
        var event = TestEvents.open(staff);
        member.post(SCAN, body(TestEvents.code(staff, event), "nonce-1")).is(201);

        member.post(SCAN, body(TestEvents.code(staff, event), "nonce-2")).isProblem(409, "already-checked-in");
        member.post(SCAN, body(TestEvents.code(staff, event))).isProblem(409, "already-checked-in");
    }

    @Test
    void of_twenty_scans_at_once_one_checks_in() throws Exception {
        var event = TestEvents.open(staff);
        var code = TestEvents.code(staff, event);

        var answers = atOnce(number -> body(code, "nonce-" + number));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isProblem(409, "already-checked-in"));
        assertThat(UserDatabase.value("select count(*) from attendance where event_id = '" + event + "'"))
                .isEqualTo(1L);
        assertThat(reports(event)).isEqualTo(1L);
    }

    @Test
    void of_twenty_times_the_same_scan_at_once_one_checks_in_and_all_get_its_answer() throws Exception {
        var event = TestEvents.open(staff);
        var code = TestEvents.code(staff, event);

        var answers = atOnce(number -> body(code, "the-nonce"));

        assertThat(answers.stream().map(Answer::status).sorted().toList())
                .containsExactlyElementsOf(
                        Stream.concat(Stream.generate(() -> 200).limit(AT_ONCE - 1), Stream.of(201))
                                .toList());
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
    }

    @Test
    void a_code_of_a_minute_ago_has_expired() {
        var event = TestEvents.open(staff);

        member.post(SCAN, body(TestCodes.at(Instant.now().minusSeconds(60), event)))
                .isProblem(410, "code-expired");
    }

    @Test
    void what_is_no_code_of_ours_is_invalid() {
        var event = TestEvents.open(staff);
        var code = TestEvents.code(staff, event);

        for (var wrong : List.of(
                TestCodes.forged(event),
                TestCodes.forged(Ids.next()),
                TestCodes.at(Instant.now().plusSeconds(300), event),
                code.substring(0, code.length() - 1),
                code + "A",
                "hello")) {
            member.post(SCAN, body(wrong)).isProblem(422, "code-invalid");
        }
    }

    @Test
    void nobody_checks_in_before_or_after_the_window() {
        var early = id(TestEvents.starting(staff, "Tomorrow", Duration.ofDays(1)));
        var over = id(TestEvents.starting(staff, "Yesterday", Duration.ofDays(-1)));

        member.post(SCAN, body(TestEvents.code(staff, early))).isProblem(422, "check-in-closed");
        member.post(SCAN, body(TestEvents.code(staff, over))).isProblem(422, "check-in-closed");
    }

    @Test
    void the_position_is_kept() {
        var event = TestEvents.open(staff);

        member.post(SCAN, """
                        {"code": "%s", "position": {"latitude": 52.5, "longitude": -13}}""".formatted(TestEvents.code(staff, event))).is(201);

        assertThat(UserDatabase.value(
                        "select latitude || ' ' || longitude from attendance where event_id = '" + event + "'"))
                .isEqualTo("52.5 -13");
    }

    @Test
    void a_check_in_is_reported_to_the_audit_trail() {
        var event = TestEvents.open(staff);
        member.post(SCAN, body(TestEvents.code(staff, event))).is(201);

        var report = json((String) UserDatabase.value("""
                        select cast(payload as text) from outbox
                        where payload->>'target' = 'event:%s' and payload->>'action' = 'attendance.checked-in'""".formatted(event)));
        assertThat(report.getString("actor")).isEqualTo(person.toString());
        assertThat(report.getJsonObject("details"))
                .isEqualTo(json("{\"user_id\": \"%s\", \"status\": \"present\", \"way\": \"scan\"}".formatted(person)));
    }

    @Test
    void a_body_that_is_not_understood_is_refused() {
        member.post(SCAN, "{\"code\": ").isProblem(400, "invalid-json");
        for (var wrong : List.of(
                "{}",
                "{\"code\": 5}",
                "{\"code\": \"x\", \"extra\": true}",
                "{\"code\": \"x\", \"nonce\": \"\"}",
                "{\"code\": \"%s\"}".formatted("x".repeat(201)),
                "{\"code\": \"x\", \"nonce\": \"%s\"}".formatted("x".repeat(101)),
                "{\"code\": \"x\", \"position\": {\"latitude\": 1}}",
                "{\"code\": \"x\", \"position\": {\"latitude\": 91, \"longitude\": 0}}",
                "{\"code\": \"x\", \"position\": {\"latitude\": 0, \"longitude\": 1e999}}")) {
            member.post(SCAN, wrong).isProblem(400, "invalid-request");
        }
    }

    @Test
    void only_a_signed_in_member_scans() {
        var code = TestEvents.code(staff, TestEvents.open(staff));

        War.http().post(SCAN, body(code)).isProblem(401, "token-invalid");
        TestAccounts.as(person, "service").post(SCAN, body(code)).isProblem(403, "forbidden");
        TestAccounts.as(Ids.next(), "user").post(SCAN, body(code)).isProblem(401, "token-invalid");
    }

    private List<Answer> atOnce(IntFunction<String> body) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var scans = new ArrayList<Callable<Answer>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var json = body.apply(i);
                scans.add(() -> {
                    barrier.await();
                    return member.post(SCAN, json);
                });
            }
            var answers = new ArrayList<Answer>();
            for (var answer : pool.invokeAll(scans)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static Object reports(UUID event) {
        return UserDatabase.value("""
                select count(*) from outbox
                where payload->>'target' = 'event:%s' and payload->>'action' = 'attendance.checked-in'""".formatted(event));
    }

    private static String body(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }

    private static String body(String code, String nonce) {
        return "{\"code\": \"%s\", \"nonce\": \"%s\"}".formatted(code, nonce);
    }

    private static UUID id(JsonObject event) {
        return UUID.fromString(event.getString("id"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
