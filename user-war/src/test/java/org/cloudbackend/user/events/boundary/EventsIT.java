package org.cloudbackend.user.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
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
class EventsIT {

    private static final String EVENTS = "/api/v1/events";
    private static final String TIMES =
            "\"starts_at\": \"2031-05-01T09:00:00Z\", \"ends_at\": \"2031-05-01T11:00:00Z\"";

    private final UUID planner = TestAccounts.add("Any", "Staff");
    private final Http staff = TestAccounts.as(planner, "user", "staff");
    private final Http member = TestAccounts.asMember();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_plans_an_event_and_members_see_it() {
        var answer = staff.post(EVENTS, """
                        {"name": " Assembly ", "description": "All of us", "location": "Hall", %s}""".formatted(TIMES)).is(201);
        var event = answer.json();

        assertThat(event.getString("name")).isEqualTo("Assembly");
        assertThat(event.getString("description")).isEqualTo("All of us");
        assertThat(event.getString("location")).isEqualTo("Hall");
        assertThat(event.getString("starts_at")).isEqualTo("2031-05-01T09:00:00Z");
        assertThat(event.getString("ends_at")).isEqualTo("2031-05-01T11:00:00Z");
        assertThat(event.getString("check_in_opens_at")).isEqualTo("2031-05-01T08:30:00Z");
        assertThat(event.getString("check_in_closes_at")).isEqualTo("2031-05-01T11:00:00Z");
        assertThat(event.getString("late_after")).isEqualTo("2031-05-01T09:15:00Z");
        assertThat(event.getString("audience")).isEqualTo("all");
        assertThat(event.getString("status")).isEqualTo("scheduled");
        assertThat(event.getString("created_by")).isEqualTo(planner.toString());
        assertThat(event.getJsonObject("counts"))
                .isEqualTo(json("{\"expected\": null, \"present\": 0, \"late\": 0, \"excused\": 0, \"absent\": 0}"));
        assertThat(event.getString("time_zone")).isEqualTo("UTC");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(event).hasSize(14);
        assertThat(answer.header("Location")).isEqualTo(EVENTS + "/" + event.getString("id"));
        assertThat(member.get(answer.header("Location")).is(200).json()).isEqualTo(event);
    }

    @Test
    void planning_is_reported_to_the_audit_trail() {
        var id = TestEvents.starting(staff, "Audited", Duration.ofDays(1)).getString("id");

        var report = json((String) UserDatabase.value(
                "select cast(payload as text) from outbox where payload->>'target' = 'event:" + id + "'"));
        assertThat(report.getString("action")).isEqualTo("event.created");
        assertThat(report.getString("actor")).isEqualTo(planner.toString());
        assertThat(report.getString("outcome")).isEqualTo("success");
        assertThat(report.getString("source")).isEqualTo("user");
    }

    @Test
    void only_staff_and_administrators_plan() {
        var body = "{\"name\": \"X\", %s}".formatted(TIMES);

        member.post(EVENTS, body).isProblem(403, "forbidden");
        War.http().post(EVENTS, body).isProblem(401, "token-invalid");
        War.http().get(EVENTS).isProblem(401, "token-invalid");
        TestAccounts.as(planner, "user", "admin").post(EVENTS, body).is(201);
    }

    @Test
    void a_body_that_is_not_understood_is_refused_with_the_fields_at_fault() {
        staff.post(EVENTS, "{").isProblem(400, "invalid-json");
        staff.post(EVENTS, "").isProblem(400, "invalid-json");
        refused("[]", "");
        refused("{}", "/ends_at", "/name", "/starts_at");
        refused("{\"name\": \"X\", \"color\": 1, %s}".formatted(TIMES), "/color");
        refused("{\"name\": 5, %s}".formatted(TIMES), "/name");
        refused("{\"name\": \"  \", %s}".formatted(TIMES), "/name");
        refused("{\"name\": \"\u2003\", %s}".formatted(TIMES), "/name");
        refused("{\"name\": \"X\", \"time_zone\": \"+01:00\", %s}".formatted(TIMES), "/time_zone");
        refused("{\"name\": \"%s\", %s}".formatted("x".repeat(201), TIMES), "/name");
        refused("{\"name\": \"X\", \"location\": \"%s\", %s}".formatted("x".repeat(301), TIMES), "/location");
        refused("{\"name\": \"X\", \"description\": \"%s\", %s}".formatted("x".repeat(5001), TIMES), "/description");
        refused("{\"name\": \"X\", \"audience\": \"none\", %s}".formatted(TIMES), "/audience");
        refused("{\"name\": \"X\", \"starts_at\": \"today\", \"ends_at\": 5}", "/ends_at", "/starts_at");
        staff.send("POST", EVENTS, "text/plain", "x").isProblem(415, "unsupported-media-type");
        staff.send("PUT", EVENTS, "application/json", "{}").isProblem(405, "method-not-allowed");
    }

    @Test
    void times_out_of_order_are_refused() {
        refused("""
                {"name": "X", "starts_at": "2031-05-01T09:00:00Z", "ends_at": "2031-05-01T08:00:00Z"}""", "/ends_at");
        refused(
                "{\"name\": \"X\", \"check_in_closes_at\": \"2031-05-01T08:00:00Z\", %s}".formatted(TIMES),
                "/check_in_closes_at");
        refused(
                "{\"name\": \"X\", \"starts_at\": \"+999999999-01-01T00:00:00Z\", \"ends_at\": \"2031-05-01T08:00:00Z\"}",
                "/starts_at");
    }

    @Test
    void an_id_that_is_not_there_or_no_id_at_all_is_not_found() {
        member.get(EVENTS + "/" + Ids.next()).isProblem(404, "not-found");
        member.get(EVENTS + "/no-id").isProblem(404, "not-found");
    }

    @Test
    void events_are_found_by_status_words_and_start() {
        var word = "w" + Ids.next().toString().replace("-", "");
        var scheduled = id(TestEvents.starting(staff, word, Duration.ofDays(1)));
        var open = id(TestEvents.starting(staff, word, Duration.ofMinutes(10)));
        var closed = id(TestEvents.starting(staff, word, Duration.ofDays(-1)));
        var all = EVENTS + "?query=great%20" + word.toUpperCase();

        assertThat(found(member.get(all))).containsExactly(closed, open, scheduled);
        assertThat(found(member.get(all + "&status=scheduled"))).containsExactly(scheduled);
        assertThat(found(member.get(all + "&status=open"))).containsExactly(open);
        assertThat(found(member.get(all + "&status=closed"))).containsExactly(closed);
        assertThat(found(member.get(all + "&from=" + Instant.now()))).containsExactly(open, scheduled);
        assertThat(found(member.get(all + "&to=" + Instant.now()))).containsExactly(closed);
        assertThat(found(member.get(EVENTS + "?query=nowhere" + word))).isEmpty();
    }

    @Test
    void pages_go_through_all_events_once_also_where_they_start_together() {
        var word = "w" + Ids.next().toString().replace("-", "");
        var body = "{\"name\": \"%s\", %s}".formatted(word, TIMES);
        var planned = Stream.generate(() -> id(staff.post(EVENTS, body).is(201).json()))
                .limit(5)
                .toList();

        var first = member.get(EVENTS + "?limit=2&query=" + word).is(200);
        var second = member.get(next(first)).is(200);
        var third = member.get(next(second)).is(200);

        assertThat(Stream.of(first, second, third).flatMap(page -> found(page).stream()))
                .containsExactlyElementsOf(planned);
        assertThat(third.json().isNull("next_cursor")).isTrue();
    }

    @Test
    void a_list_refuses_what_it_does_not_understand() {
        for (var query : List.of("limit=0", "limit=x", "from=today", "to=", "status=OPEN", "query=%00")) {
            member.get(EVENTS + "?" + query).isProblem(400, "invalid-request");
        }
        for (var cursor : List.of("x", "W10", "WyJ1c2VycyJd", "WyJldmVudHMiLCJ4IiwieSJd")) {
            member.get(EVENTS + "?cursor=" + cursor).isProblem(400, "invalid-cursor");
        }
    }

    private void refused(String body, String... pointers) {
        var errors = staff.post(EVENTS, body).isProblem(400, "invalid-request").getJsonArray("errors");

        assertThat(errors.getValuesAs(JsonObject.class))
                .as(body)
                .extracting(error -> error.getString("pointer"))
                .containsExactlyInAnyOrder(pointers);
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static List<UUID> found(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(EventsIT::id)
                .toList();
    }

    private static UUID id(JsonObject event) {
        return UUID.fromString(event.getString("id"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
