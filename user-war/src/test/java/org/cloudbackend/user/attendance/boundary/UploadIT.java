package org.cloudbackend.user.attendance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.TestAttendance.checkIn;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.TestEvents;
import org.cloudbackend.user.TestPeople;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What a device has collected while it was offline. */
@ArquillianTest
class UploadIT {

    private final Http staff = TestAccounts.asStaff();
    private final UUID event = TestEvents.open(staff);

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void each_line_is_answered_by_itself_and_the_good_ones_stay() {
        var first = TestPeople.member();
        var second = TestPeople.member();
        var lines = """
                [{"badge": "%1$s", "nonce": "n1"},
                 {"badge": "%1$s", "nonce": "n1"},
                 {"badge": "%1$s", "nonce": "n2"},
                 {"badge": "nonsense"},
                 {"user_id": "%2$s", "extra": true},
                 {"user_id": "%2$s", "note": "%3$s"},
                 7,
                 {"user_id": "%2$s"}]""".formatted(first.badge(), second.id(), "x".repeat(501));

        var items = upload(lines);

        assertThat(items.stream().map(item -> item.getInt("index"))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(items.stream().map(item -> item.getString("status")))
                .containsExactly(
                        "accepted", "repeated", "refused", "refused", "refused", "refused", "refused", "accepted");
        assertThat(items.get(0)).hasSize(3);
        assertThat(items.get(0).getJsonObject("check_in"))
                .hasSize(6)
                .isEqualTo(items.get(1).getJsonObject("check_in"));
        assertThat(types(items))
                .containsExactly(
                        "already-checked-in", "code-invalid", "invalid-request", "invalid-request", "invalid-request");
        var unknown = items.get(4).getJsonObject("problem");
        assertThat(unknown.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/extra");
        assertThat(unknown.getInt("status")).isEqualTo(400);
        assertThat(UserDatabase.value("select count(*) from attendance where event_id = '%s'".formatted(event)))
                .isEqualTo(2L);
        assertThat(UserDatabase.value(
                        "select count(*) from outbox where payload->>'target' = 'event:%s' and payload->>'action' = 'attendance.checked-in'"
                                .formatted(event)))
                .isEqualTo(2L);
    }

    @Test
    void a_line_that_the_database_fails_is_refused_by_itself_and_can_be_sent_again() {
        var first = TestPeople.member();
        var unlucky = TestPeople.member();
        var last = TestPeople.member();
        var lines = Stream.of(first, unlucky, last)
                .map(each -> "{\"user_id\": \"%1$s\", \"nonce\": \"%1$s\"}".formatted(each.id()))
                .collect(Collectors.joining(",", "[", "]"));
        UserDatabase.change("""
                create function deadlock() returns trigger language plpgsql as
                  $$ begin raise 'deadlock detected' using errcode = '40P01'; end $$;
                create trigger deadlock before insert or update on attendance for each row
                  when (new.user_id = '%s') execute function deadlock()""".formatted(unlucky.id()));
        List<JsonObject> items;
        try {
            items = upload(lines);
        } finally {
            UserDatabase.change("drop function deadlock() cascade");
        }

        assertThat(items.stream().map(item -> item.getString("status")))
                .containsExactly("accepted", "refused", "accepted");
        assertThat(types(items)).containsExactly("service-unavailable");
        assertThat(upload(lines).stream().map(item -> item.getString("status")))
                .containsExactly("repeated", "accepted", "repeated");
    }

    @Test
    void the_same_upload_again_changes_nothing() {
        var people = IntStream.range(0, 5).mapToObj(i -> TestPeople.member()).toList();
        var lines = people.stream()
                .map(each -> "{\"user_id\": \"%1$s\", \"nonce\": \"%1$s\"}".formatted(each.id()))
                .collect(Collectors.joining(",", "[", "]"));

        var first = upload(lines);
        var again = upload(lines);

        assertThat(again.stream().map(item -> item.getString("status"))).containsOnly("repeated");
        assertThat(again.stream().map(item -> item.getJsonObject("check_in")).toList())
                .isEqualTo(first.stream()
                        .map(item -> item.getJsonObject("check_in"))
                        .toList());
    }

    @Test
    void a_thousand_lines_are_taken_and_no_more() {
        var line = "{\"user_id\": \"%s\"}".formatted(Ids.next());

        assertThat(upload(lines(line, 1000))).hasSize(1000);
        checkIn(staff, event, lines(line, 1001)).isProblem(400, "invalid-request");
        assertThat(upload("[]")).isEmpty();
        checkIn(staff, Ids.next(), "[]").isProblem(404, "not-found");
    }

    private static String lines(String line, int count) {
        return IntStream.range(0, count).mapToObj(i -> line).collect(Collectors.joining(",", "[", "]"));
    }

    private List<JsonObject> upload(String lines) {
        return checkIn(staff, event, lines).is(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> types(List<JsonObject> items) {
        return items.stream()
                .filter(item -> item.containsKey("problem"))
                .map(item -> item.getJsonObject("problem").getString("type").replaceAll(".*/", ""))
                .toList();
    }
}
