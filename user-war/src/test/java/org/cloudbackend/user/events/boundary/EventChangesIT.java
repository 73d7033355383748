package org.cloudbackend.user.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.AtOnce;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class EventChangesIT {

    private static final String EVENTS = "/api/v1/events/";

    private final UUID account = TestAccounts.add("Any", "Staff");
    private final Http staff = TestAccounts.as(account, "user", "staff");
    private final Http member = TestAccounts.asMember();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_changes_what_it_planned_and_the_rest_stays() {
        var before = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));

        var answer = patch(before, "1", """
                        {"name": " Meeting ", "location": null, "time_zone": "Europe/Rome", "audience": "listed"}""").is(200);
        var after = answer.json();

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.getString("name")).isEqualTo("Meeting");
        assertThat(after.isNull("location")).isTrue();
        assertThat(after.getString("time_zone")).isEqualTo("Europe/Rome");
        assertThat(after.getString("audience")).isEqualTo("listed");
        assertThat(after.get("starts_at")).isEqualTo(before.get("starts_at"));
        assertThat(member.get(EVENTS + id(before)).header("ETag")).isEqualTo("\"2\"");
        assertThat(member.get(EVENTS + id(before)).json()).isEqualTo(after);
    }

    @Test
    void a_change_says_which_version_it_is_for() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));

        staff.send("PATCH", EVENTS + id(event), "application/merge-patch+json", "{\"name\": \"A\"}")
                .isProblem(428, "precondition-required");
        patch(event, "7", "{\"name\": \"A\"}").isProblem(412, "precondition-failed");
        patch(event, "1", "{\"name\": \"A\"}").is(200);
        patch(event, "1", "{\"name\": \"B\"}").isProblem(412, "precondition-failed");
    }

    @Test
    void of_changes_for_one_version_at_once_one_is_made() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));

        var answers = AtOnce.call(8, () -> patch(event, "1", "{\"name\": \"%s\"}".formatted(Ids.next())));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void a_change_leaves_behind_what_the_event_was() {
        var event = TestEvents.starting(staff, "First", Duration.ofDays(1));
        patch(event, "1", "{\"name\": \"Second\", \"location\": \"Great Hall\"}")
                .is(200);
        patch(event, "2", "{\"status\": \"cancelled\", \"location\": null}").is(200);
        patch(event, "3", "{\"status\": \"cancelled\"}").is(200);

        var changes = staff.get(EVENTS + id(event) + "/changes").is(200).json().getJsonArray("items");

        assertThat(changes).hasSize(2);
        var last = changes.getJsonObject(0);
        assertThat(last.getInt("version")).isEqualTo(3);
        assertThat(last.getString("changed_by")).isEqualTo(account.toString());
        assertThat(last.getJsonObject("fields")).containsOnlyKeys("status", "location");
        assertThat(last.getJsonObject("fields").getJsonObject("status").isNull("before"))
                .isTrue();
        assertThat(last.getJsonObject("fields").getJsonObject("status").getString("after"))
                .isEqualTo("cancelled");
        assertThat(changes.getJsonObject(1).getJsonObject("fields")).containsOnlyKeys("name");
        var first = staff.get(EVENTS + id(event) + "/changes?limit=1").is(200).json();
        var second = staff.get(EVENTS + id(event) + "/changes?limit=1&cursor=" + first.getString("next_cursor"));
        assertThat(second.is(200).json().getJsonArray("items")).containsExactly(changes.get(1));
        assertThat(UserDatabase.value("""
                        select count(*) from outbox
                        where payload->>'action' = 'event.changed' and payload->>'target' = 'event:%s'""".formatted(id(event)))).isEqualTo(2L);
    }

    @Test
    void times_that_are_removed_are_the_usual_ones_again() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));
        var start = Instant.parse(event.getString("starts_at"));
        patch(event, "1", "{\"check_in_opens_at\": \"%s\"}".formatted(start.minusSeconds(7200)))
                .is(200);

        var after = patch(event, "2", "{\"check_in_opens_at\": null}").is(200).json();

        assertThat(after.get("check_in_opens_at")).isEqualTo(event.get("check_in_opens_at"));
    }

    @Test
    void a_change_that_makes_no_sense_is_refused() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));

        for (var field : List.of("name", "starts_at", "ends_at")) {
            refused(event, "{\"%s\": null}".formatted(field), "/" + field);
        }
        refused(event, "{\"name\": \" \"}", "/name");
        refused(event, "{\"ends_at\": \"2020-01-01T00:00:00Z\"}", "/ends_at");
        refused(event, "{\"time_zone\": \"Mars/Olympus\"}", "/time_zone");
        refused(event, "{\"status\": \"scheduled\"}", "/status");
        refused(event, "{\"id\": \"x\"}", "/id");
        refused(event, "{\"name\": \"%s\"}".formatted("x".repeat(201)), "/name");
        staff.with("If-Match", "*")
                .send("PATCH", EVENTS + id(event), "application/json", "{}")
                .is(415);
    }

    @Test
    void only_staff_changes_deletes_and_sees_changes() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));

        member.with("If-Match", "*")
                .send("PATCH", EVENTS + id(event), "application/merge-patch+json", "{}")
                .isProblem(403, "forbidden");
        member.delete(EVENTS + id(event)).isProblem(403, "forbidden");
        member.get(EVENTS + id(event) + "/changes").isProblem(403, "forbidden");
    }

    @Test
    void an_event_that_nobody_came_to_can_be_deleted() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofDays(1));
        patch(event, "1", "{\"name\": \"Changed\", \"audience\": \"listed\"}").is(200);
        var guest = TestAccounts.add("Any", "Guest");
        TestAccounts.as(guest, "user").get("/api/v1/users/me").is(200);
        staff.send("PUT", EVENTS + id(event) + "/members/" + guest, "application/json", "")
                .is(204);

        staff.delete(EVENTS + id(event)).is(204);

        member.get(EVENTS + id(event)).isProblem(404, "not-found");
        staff.delete(EVENTS + id(event)).isProblem(404, "not-found");
    }

    @Test
    void an_event_that_somebody_came_to_stays() {
        var event = TestEvents.starting(staff, "Assembly", Duration.ofMinutes(10));
        var guest = TestAccounts.add("Any", "Guest");
        TestAccounts.as(guest, "user").get("/api/v1/users/me").is(200);
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, checked_in_at, way)
                values ('%s', '%s', 'LATE', now(), 'HAND')""".formatted(id(event), guest));

        staff.delete(EVENTS + id(event)).isProblem(409, "event-has-attendance");

        assertThat(member.get(EVENTS + id(event))
                        .is(200)
                        .json()
                        .getJsonObject("counts")
                        .getInt("late"))
                .isEqualTo(1);
    }

    private void refused(JsonObject event, String body, String pointer) {
        var problem = staff.with("If-Match", "*")
                .send("PATCH", EVENTS + id(event), "application/merge-patch+json", body)
                .isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactly(pointer);
    }

    private Answer patch(JsonObject event, String version, String body) {
        return staff.with("If-Match", "\"" + version + "\"")
                .send("PATCH", EVENTS + id(event), "application/merge-patch+json", body);
    }

    private static String id(JsonObject event) {
        return event.getString("id");
    }
}
