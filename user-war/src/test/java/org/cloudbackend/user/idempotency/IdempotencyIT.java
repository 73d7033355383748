package org.cloudbackend.user.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class IdempotencyIT {

    private static final String EVENTS = "/api/v1/events";

    private final String key = Ids.next().toString();
    private final String name = "e" + key.replace("-", "");
    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_same_call_again_gets_the_same_answer_and_makes_nothing() {
        var first = plan(staff, key, name).is(201);
        var again = plan(staff, key, name).is(201);

        assertThat(again.bytes()).isEqualTo(first.bytes());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(planned(name)).isEqualTo(1);
    }

    @Test
    void same_calls_at_once_make_one_event_and_get_one_answer() {
        var answers = AtOnce.call(20, () -> plan(staff, key, name).is(201));

        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(planned(name)).isEqualTo(1);
    }

    @Test
    void the_key_of_one_call_is_refused_for_another() {
        plan(staff, key, name).is(201);

        plan(staff, key, name + "2").isProblem(422, "idempotency-key-reused");
        staff.with("Idempotency-Key", key).post("/api/v1/users/me/badge", "").isProblem(422, "idempotency-key-reused");
        assertThat(planned(name + "2")).isZero();
    }

    @Test
    void everyone_has_keys_of_their_own() {
        plan(staff, key, name).is(201);
        plan(TestAccounts.asStaff(), key, name).is(201);

        assertThat(planned(name)).isEqualTo(2);
    }

    @Test
    void a_refused_call_leaves_its_key_free() {
        staff.with("Idempotency-Key", key).post(EVENTS, "{}").isProblem(400, "invalid-request");

        plan(staff, key, name).is(201);
    }

    @Test
    void a_refusal_that_is_kept_leaves_its_key_free_too() {
        var scan = staff.with("Idempotency-Key", key);

        scan.post("/api/v1/attendance/scan", "{\"code\": \"no code\"}").isProblem(422, "code-invalid");

        assertThat(UserDatabase.value("select count(*) from idempotency_key where key = '" + key + "'"))
                .isEqualTo(0L);
    }

    @Test
    void a_key_is_good_again_after_24_hours() {
        plan(staff, key, name).is(201);
        age("23 hours 59 minutes");
        plan(staff, key, name).is(201);
        assertThat(planned(name)).isEqualTo(1);

        age("2 minutes");
        plan(staff, key, name + "x").is(201);
        assertThat(planned(name + "x")).isEqualTo(1);
    }

    @Test
    void a_call_without_a_key_is_made_each_time() {
        staff.post(EVENTS, body(name)).is(201);
        staff.post(EVENTS, body(name)).is(201);

        assertThat(planned(name)).isEqualTo(2);
    }

    @Test
    void what_is_no_key_is_refused() {
        for (var wrong : List.of("a b", "k".repeat(256))) {
            var problem = plan(staff, wrong, name).isProblem(400, "invalid-request");
            assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo("Idempotency-Key");
        }
        plan(staff.with("Idempotency-Key", "a"), "b", name).isProblem(400, "invalid-request");
        plan(staff, "k".repeat(255 - key.length()) + key, name).is(201);
    }

    private void age(String time) {
        UserDatabase.change("update idempotency_key set created_at = created_at - interval '%s' where key = '%s'"
                .formatted(time, key));
    }

    private static Answer plan(Http client, String key, String name) {
        return client.with("Idempotency-Key", key).post(EVENTS, body(name));
    }

    private static String body(String name) {
        return """
                {"name": "%s", "starts_at": "2031-05-01T09:00:00Z", "ends_at": "2031-05-01T11:00:00Z"}""".formatted(name);
    }

    private static long planned(String name) {
        return (Long) UserDatabase.value("select count(*) from event where name = '" + name + "'");
    }
}
