package org.cloudbackend.user.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
class EventStatusIT {

    private static final String EVENTS = "/api/v1/events";

    private final String word = "w" + Ids.next().toString().replace("-", "");
    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_opens_closes_and_cancels_and_hands_back_to_the_clock() {
        var event = starting(Duration.ofDays(1));

        for (var status : List.of("open", "closed", "cancelled", "open")) {
            assertThat(set(event, "{\"status\": \"%s\"}".formatted(status))
                            .is(200)
                            .json()
                            .getString("status"))
                    .isEqualTo(status);
        }
        assertThat(set(event, "{\"status\": null}").is(200).json().getString("status"))
                .isEqualTo("scheduled");
    }

    @Test
    void an_event_whose_window_is_over_opens_only_with_a_later_end_of_check_in() {
        var event = starting(Duration.ofDays(-1));

        set(event, "{\"status\": \"open\"}").isProblem(422, "check-in-closed");
        var later = Instant.now().plusSeconds(3600);
        var opened = set(event, "{\"check_in_closes_at\": \"%s\"}".formatted(later))
                .is(200)
                .json();

        assertThat(opened.getString("status")).isEqualTo("open");
    }

    @Test
    void the_list_filters_by_status_also_where_staff_has_set_it() {
        var closed = starting(Duration.ofDays(-1));
        var closedEarly = starting(Duration.ofDays(2));
        set(
                        closedEarly,
                        times(
                                closedEarly,
                                Duration.ofHours(-3),
                                Duration.ofHours(-1).minusDays(2)))
                .is(200);
        var closedByHand = starting(Duration.ofMinutes(10));
        set(closedByHand, "{\"status\": \"closed\"}").is(200);
        var open = starting(Duration.ofMinutes(10));
        var openByHand = starting(Duration.ofDays(3));
        set(openByHand, "{\"status\": \"open\"}").is(200);
        var scheduled = starting(Duration.ofDays(1));
        var opensLate = starting(Duration.ofMinutes(-10));
        set(
                        opensLate,
                        "{\"check_in_opens_at\": \"%s\", \"late_after\": \"%1$s\"}"
                                .formatted(Instant.now().plusSeconds(1800)))
                .is(200);
        var cancelled = starting(Duration.ofMinutes(10));
        set(cancelled, "{\"status\": \"cancelled\"}").is(200);

        assertThat(found("closed")).containsExactly(id(closed), id(closedByHand), id(closedEarly));
        assertThat(found("open")).containsExactly(id(open), id(openByHand));
        assertThat(found("scheduled")).containsExactly(id(opensLate), id(scheduled));
        assertThat(found("cancelled")).containsExactly(id(cancelled));
        for (var status : List.of("closed", "open", "scheduled", "cancelled")) {
            var items = staff.get(EVENTS + "?query=" + word + "&status=" + status)
                    .json()
                    .getJsonArray("items");
            assertThat(items.getValuesAs(JsonObject.class))
                    .allMatch(item -> item.getString("status").equals(status));
        }
        var first = staff.get(EVENTS + "?limit=2&status=closed&query=" + word)
                .is(200)
                .json();
        var second = staff.get(
                EVENTS + "?limit=2&status=closed&query=" + word + "&cursor=" + first.getString("next_cursor"));
        assertThat(ids(second)).containsExactly(id(closedEarly));
    }

    @Test
    void reopening_takes_settled_absences_back() {
        var event = starting(Duration.ofDays(-1));
        var listed = member();
        var other = member();
        var excused = member();
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, listed, settled) values
                ('%1$s', '%2$s', 'ABSENT', true, true), ('%1$s', '%3$s', 'ABSENT', false, true),
                ('%1$s', '%4$s', 'ABSENT', false, false)""".formatted(id(event), listed, other, excused));
        UserDatabase.change("update event set settled_at = now() where id = '%s'".formatted(id(event)));

        set(event, "{\"name\": \"%s\"}".formatted(word)).is(200);
        assertThat(statusOf(event, listed)).isEqualTo("ABSENT");
        set(event, "{\"check_in_closes_at\": \"%s\"}".formatted(Instant.now().plusSeconds(3600)))
                .is(200);

        assertThat(statusOf(event, listed)).isEqualTo("EXPECTED");
        assertThat(statusOf(event, other)).isNull();
        assertThat(statusOf(event, excused)).isEqualTo("ABSENT");
        assertThat(UserDatabase.value("select settled_at from event where id = '%s'".formatted(id(event))))
                .isNull();
    }

    @Test
    void reopening_takes_back_the_absences_of_settling_that_is_under_way() {
        var event = starting(Duration.ofMinutes(10));
        var listed = member();
        var other = member();
        UserDatabase.change("""
                insert into attendance (event_id, user_id, status, listed, settled) values
                ('%1$s', '%2$s', 'ABSENT', true, true), ('%1$s', '%3$s', 'ABSENT', false, true)""".formatted(id(event), listed, other));
        UserDatabase.change("update event set check_in_closes_at = now() where id = '%s'".formatted(id(event)));

        set(event, "{\"check_in_closes_at\": \"%s\"}".formatted(Instant.now().plusSeconds(3600)))
                .is(200);

        assertThat(statusOf(event, listed)).isEqualTo("EXPECTED");
        assertThat(statusOf(event, other)).isNull();
    }

    @Test
    void prometheus_is_told_how_many_events_are_open() {
        starting(Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(25)).until(() -> openEvents() > 0);
    }

    private static double openEvents() {
        var metrics = War.http().get("/metrics").text();
        var gauge = Pattern.compile("(?m)^attendance_events_open(?:\\{[^}]*})? ([0-9.E]+)$")
                .matcher(metrics);
        return gauge.find() ? Double.parseDouble(gauge.group(1)) : -1;
    }

    private static UUID member() {
        var id = TestAccounts.add("Any", "Member");
        TestAccounts.as(id, "user").get("/api/v1/users/me").is(200);
        return id;
    }

    private static Object statusOf(JsonObject event, UUID user) {
        return UserDatabase.value(
                "select status from attendance where event_id = '%s' and user_id = '%s'".formatted(id(event), user));
    }

    private JsonObject starting(Duration fromNow) {
        return TestEvents.starting(staff, word, fromNow);
    }

    private static String times(JsonObject event, Duration opens, Duration closes) {
        var start = Instant.parse(event.getString("starts_at"));
        return "{\"check_in_opens_at\": \"%s\", \"check_in_closes_at\": \"%s\"}"
                .formatted(start.plus(closes).plus(opens), start.plus(closes));
    }

    private Answer set(JsonObject event, String body) {
        return staff.with("If-Match", "*")
                .send("PATCH", EVENTS + "/" + id(event), "application/merge-patch+json", body);
    }

    private List<String> found(String status) {
        return ids(staff.get(EVENTS + "?query=" + word + "&status=" + status));
    }

    private static List<String> ids(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(EventStatusIT::id);
    }

    private static String id(JsonObject event) {
        return event.getString("id");
    }
}
