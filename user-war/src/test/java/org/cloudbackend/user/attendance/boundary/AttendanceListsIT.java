package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.cloudbackend.user.codes.control.TestCodes;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AttendanceListsIT {

    private static final String HISTORY = "/api/v1/attendance/me";

    private final Http staff = TestAccounts.asStaff();
    private final UUID person = TestAccounts.add("Ada", "Lovelace");
    private final Http member = TestAccounts.as(person, "user");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void the_roll_tells_who_came_and_how() {
        var event = TestEvents.open(staff);
        var checkIn = scan(member, TestEvents.code(staff, event)).is(201).json();

        var roll = staff.get(rollOf(event)).is(200).json().getJsonArray("items").getValuesAs(JsonObject.class);

        assertThat(roll).hasSize(1);
        var entry = roll.get(0);
        assertThat(entry).hasSize(7);
        assertThat(entry.getString("user_id")).isEqualTo(person.toString());
        assertThat(entry.getString("given_name")).isEqualTo("Ada");
        assertThat(entry.getString("family_name")).isEqualTo("Lovelace");
        assertThat(entry.getString("status")).isEqualTo("present");
        assertThat(entry.isNull("reason")).isTrue();
        assertThat(entry.getString("checked_in_at")).isEqualTo(checkIn.getString("checked_in_at"));
        assertThat(entry.getString("way")).isEqualTo("scan");
    }

    @Test
    void the_roll_is_read_page_by_page_and_by_status() {
        var event = TestEvents.open(staff);
        var people = Stream.generate(() -> TestAccounts.add("Some", "One"))
                .limit(5)
                .sorted()
                .toList();
        var code = TestEvents.code(staff, event);
        people.forEach(each -> scan(TestAccounts.as(each, "user"), code).is(201));

        var pages = new ArrayList<Answer>();
        pages.add(staff.get(rollOf(event) + "?limit=2&status=present").is(200));
        pages.add(staff.get(next(pages.get(0))).is(200));
        pages.add(staff.get(next(pages.get(1))).is(200));

        assertThat(pages.stream().flatMap(page -> values(page, "user_id").stream()))
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(UUID::toString).toList());
        assertThat(pages.get(2).json().isNull("next_cursor")).isTrue();
        assertThat(values(staff.get(rollOf(event) + "?status=late"), "user_id")).isEmpty();
    }

    @Test
    void the_roll_is_for_staff_and_administrators() {
        var event = TestEvents.open(staff);

        member.get(rollOf(event)).isProblem(403, "forbidden");
        War.http().get(rollOf(event)).isProblem(401, "token-invalid");
        TestAccounts.as(person, "admin").get(rollOf(event)).is(200);
        staff.get(rollOf(event) + "?status=here").isProblem(400, "invalid-request");
        staff.get(rollOf(event) + "?cursor=WyJ1c2VycyJd").isProblem(400, "invalid-cursor");
        staff.get(rollOf(event) + "?limit=101").isProblem(400, "invalid-request");
        staff.get(rollOf(Ids.next())).isProblem(404, "not-found");
        staff.get("/api/v1/events/no-id/attendance").isProblem(404, "not-found");
    }

    @Test
    void the_numbers_of_an_event_count_people_and_refusals() {
        var event = TestEvents.open(staff);
        var code = TestEvents.code(staff, event);
        scan(member, code).is(201);
        scan(member, code).is(409);
        scan(member, code).is(409);
        scan(TestAccounts.asMember(), TestCodes.at(Instant.now().minusSeconds(60), event))
                .is(410);

        var stats = staff.get("/api/v1/events/" + event + "/stats").is(200).json();

        assertThat(stats).hasSize(6);
        assertThat(stats.getInt("present")).isEqualTo(1);
        assertThat(stats.getInt("late")).isZero();
        assertThat(stats.getInt("excused")).isZero();
        assertThat(stats.getInt("absent")).isZero();
        assertThat(stats.getInt("attempts_refused")).isEqualTo(3);
        assertThat((long) stats.getInt("expected"))
                .isEqualTo(UserDatabase.value("select count(*) from profile where status = 'ACTIVE'"));
        member.get("/api/v1/events/" + event + "/stats").isProblem(403, "forbidden");
        staff.get("/api/v1/events/" + Ids.next() + "/stats").isProblem(404, "not-found");
    }

    @Test
    void the_own_history_begins_with_the_newest() {
        var events = Stream.generate(() -> TestEvents.open(staff)).limit(3).toList();
        events.forEach(event -> scan(member, TestEvents.code(staff, event)).is(201));

        var first = member.get(HISTORY + "?limit=2").is(200);
        var second = member.get(next(first)).is(200);

        assertThat(Stream.of(first, second).flatMap(page -> values(page, "event_id").stream()))
                .containsExactly(
                        events.get(2).toString(),
                        events.get(1).toString(),
                        events.get(0).toString());
        var newest = first.json().getJsonArray("items").getJsonObject(0);
        assertThat(newest.keySet()).containsExactlyInAnyOrder("event_id", "event_name", "status", "checked_in_at");
        assertThat(newest.getString("event_name")).isEqualTo("Open evening");
        assertThat(newest.getString("status")).isEqualTo("present");
    }

    @Test
    void the_history_has_bounds_and_shows_nobody_else() {
        scan(member, TestEvents.code(staff, TestEvents.open(staff))).is(201);
        var now = Instant.now();

        assertThat(values(member.get(HISTORY + "?to=" + now.minus(Duration.ofHours(1))), "event_id"))
                .isEmpty();
        assertThat(values(member.get(HISTORY + "?from=" + now.minus(Duration.ofHours(1))), "event_id"))
                .hasSize(1);
        assertThat(values(TestAccounts.asMember().get(HISTORY), "event_id")).isEmpty();
        member.get(HISTORY + "?from=yesterday").isProblem(400, "invalid-request");
        member.get(HISTORY + "?cursor=nonsense").isProblem(400, "invalid-cursor");
        War.http().get(HISTORY).isProblem(401, "token-invalid");
    }

    @Test
    void the_history_leaves_out_events_that_someone_did_not_come_to() {
        scan(member, TestEvents.code(staff, TestEvents.open(staff))).is(201);
        UserDatabase.change(
                "update attendance set status = 'ABSENT', checked_in_at = null, way = null where user_id = '%s'"
                        .formatted(person));

        assertThat(values(member.get(HISTORY), "event_id")).isEmpty();
    }

    private static Answer scan(Http http, String code) {
        return http.post("/api/v1/attendance/scan", "{\"code\": \"%s\"}".formatted(code));
    }

    private static String rollOf(UUID event) {
        return "/api/v1/events/" + event + "/attendance";
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static List<String> values(Answer page, String name) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString(name))
                .toList();
    }
}
