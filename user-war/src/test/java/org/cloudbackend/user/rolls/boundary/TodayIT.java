package org.cloudbackend.user.rolls.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.rolls.TestRoll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TodayIT {

    private static final List<String> ZONES =
            List.of("Pacific/Kiritimati", "Asia/Kolkata", "UTC", "Europe/Rome", "Pacific/Pago_Pago");

    private final Http member = TestAccounts.asMember();
    private final UUID person =
            UUID.fromString(member.get("/api/v1/users/me").is(200).json().getString("id"));

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void today_is_what_one_is_expected_at_or_has_come_to() {
        var forAll = TestRoll.event("ALL");
        var listed = TestRoll.event("LISTED");
        var came = TestRoll.event("LISTED");
        var notListed = TestRoll.event("LISTED");
        var settled = TestRoll.event("ALL");
        TestRoll.listed(listed, person);
        TestRoll.add(came, person, "PRESENT");
        TestRoll.settle(settled);

        assertThat(today().stream().map(TodayIT::id))
                .contains(forAll, listed, came)
                .doesNotContain(notListed, settled);
    }

    @Test
    void an_event_shows_its_window_how_it_stands_and_how_one_stands_to_it() {
        var event = TestRoll.event("LISTED");
        TestRoll.add(event, person, "LATE");

        var item = item(event);

        assertThat(item.keySet())
                .containsExactlyInAnyOrder(
                        "event_id",
                        "event_name",
                        "location",
                        "starts_at",
                        "ends_at",
                        "check_in_opens_at",
                        "check_in_closes_at",
                        "event_status",
                        "status",
                        "reason",
                        "checked_in_at");
        assertThat(item.getString("event_status")).isEqualTo("open");
        assertThat(item.getString("status")).isEqualTo("late");
        assertThat(item.getString("checked_in_at")).isNotBlank();
        UserDatabase.change("update event set status_by_hand = 'CANCELLED' where id = '%s'".formatted(event));
        assertThat(item(event).getString("event_status")).isEqualTo("cancelled");
    }

    @Test
    void each_event_has_its_day_in_its_own_time_zone() {
        for (var zone : ZONES) {
            var midnight = ZonedDateTime.now(ZoneId.of(zone)).with(LocalTime.MIDNIGHT);
            var atMidnight = TestRoll.event("ALL", midnight.toInstant(), zone);
            var untilMidnight = TestRoll.event("ALL", midnight.minusHours(2).toInstant(), zone);
            var overMidnight = TestRoll.event("ALL", midnight.minusHours(1).toInstant(), zone);
            var lastMinute =
                    TestRoll.event("ALL", midnight.plusDays(1).minusMinutes(1).toInstant(), zone);
            var tomorrow = TestRoll.event("ALL", midnight.plusDays(1).toInstant(), zone);

            assertThat(today().stream().map(TodayIT::id))
                    .as(zone)
                    .contains(atMidnight, overMidnight, lastMinute)
                    .doesNotContain(untilMidnight, tomorrow);
        }
    }

    @Test
    void an_event_of_several_days_is_on_each_of_them() {
        var event = TestRoll.event("ALL", Instant.now().minus(Duration.ofDays(3)), "UTC");
        UserDatabase.change("update event set ends_at = now() + interval '3 days' where id = '%s'".formatted(event));

        assertThat(today().stream().map(TodayIT::id)).contains(event);
    }

    @Test
    void a_disabled_member_is_expected_nowhere() {
        var event = TestRoll.event("ALL");
        UserDatabase.change("update profile set status = 'DISABLED' where id = '%s'".formatted(person));

        assertThat(today().stream().map(TodayIT::id)).doesNotContain(event);
        War.http().get("/api/v1/attendance/me/today").isProblem(401, "token-invalid");
    }

    private JsonObject item(UUID event) {
        return today().stream()
                .filter(item -> id(item).equals(event))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> today() {
        return member.get("/api/v1/attendance/me/today")
                .is(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static UUID id(JsonObject item) {
        return UUID.fromString(item.getString("event_id"));
    }
}
