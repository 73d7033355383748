package org.cloudbackend.user.rolls.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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
import org.cloudbackend.user.rolls.TestRoll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class HistoryIT {

    private static final String HISTORY = "/api/v1/attendance/me";

    private final Http staff = TestAccounts.asStaff();
    private final Http member = TestAccounts.asMember();
    private final UUID person =
            UUID.fromString(member.get("/api/v1/users/me").is(200).json().getString("id"));
    private final Instant now = Instant.now();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_own_history_is_what_one_came_to_was_excused_from_and_missed_newest_first() {
        var came = event(3, "PRESENT");
        var excused = event(2, "EXCUSED");
        var missed = event(1, "ABSENT");
        TestRoll.listed(TestRoll.event("LISTED"), person);

        var first = member.get(HISTORY + "?limit=2").is(200);
        var second = member.get(next(first)).is(200);

        assertThat(Stream.of(first, second).flatMap(page -> events(page).stream()))
                .containsExactly(missed, excused, came);
        var item = second.json().getJsonArray("items").getJsonObject(0);
        assertThat(item.keySet())
                .containsExactlyInAnyOrder(
                        "event_id", "event_name", "starts_at", "status", "reason", "checked_in_at", "way");
        assertThat(item.getString("event_name")).isEqualTo("Open evening");
        assertThat(item.getString("status")).isEqualTo("present");
        assertThat(item.getString("way")).isEqualTo("scan");
        assertThat(first.json().getJsonArray("items").getJsonObject(1).getString("reason"))
                .isEqualTo("family");
    }

    @Test
    void the_history_has_bounds_and_shows_nobody_else() {
        var event = event(10, "PRESENT");

        assertThat(events(member.get(HISTORY + "?to=" + now.minus(Duration.ofHours(10)))))
                .isEmpty();
        assertThat(events(member.get(HISTORY + "?from=" + now.minus(Duration.ofHours(11)))))
                .containsExactly(event);
        assertThat(events(TestAccounts.asMember().get(HISTORY))).isEmpty();
        member.get(HISTORY + "?from=yesterday").isProblem(400, "invalid-request");
        member.get(HISTORY + "?cursor=nonsense").isProblem(400, "invalid-cursor");
        War.http().get(HISTORY).isProblem(401, "token-invalid");
    }

    @Test
    void staff_reads_the_history_of_a_member() {
        var event = event(1, "LATE");
        var path = "/api/v1/users/" + person + "/attendance";

        assertThat(events(staff.get(path))).containsExactly(event);
        assertThat(events(staff.get(path + "?to=2020-01-01T00:00:00Z"))).isEmpty();
        member.get(path).isProblem(403, "forbidden");
        staff.get("/api/v1/users/" + Ids.next() + "/attendance").isProblem(404, "not-found");
    }

    private UUID event(int hoursAgo, String status) {
        var event = TestRoll.event("ALL", now.minus(Duration.ofHours(hoursAgo)), "UTC");
        TestRoll.add(event, person, status);
        return event;
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static List<UUID> events(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> UUID.fromString(item.getString("event_id")))
                .toList();
    }
}
