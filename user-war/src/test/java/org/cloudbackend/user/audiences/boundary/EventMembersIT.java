package org.cloudbackend.user.audiences.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
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
class EventMembersIT {

    private final Http staff = TestAccounts.asStaff();
    private final String event = "/api/v1/events/"
            + TestEvents.starting(staff, "Outing", Duration.ofDays(1)).getString("id");
    private final String members = event + "/members";

    EventMembersIT() {
        audience("listed");
    }

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void staff_puts_members_on_the_list_and_it_is_in_order_of_their_names() {
        var zoe = member("Zoë", "Adler");
        var ann = member("Ann", "Ólafsdóttir");
        var bob = member("Bob", "Zimmer");
        for (var id : List.of(bob, ann, zoe)) {
            put(id).is(204);
        }

        var list = staff.get(members).is(200).json().getJsonArray("items").getValuesAs(JsonObject.class);

        assertThat(list)
                .extracting(row -> row.getString("user_id"))
                .containsExactly(zoe.toString(), ann.toString(), bob.toString());
        assertThat(list.get(0)).hasSize(4);
        assertThat(list.get(0).getString("status")).isEqualTo("expected");
        assertThat(staff.get(event).json().getJsonObject("counts").getInt("expected"))
                .isEqualTo(3);
        var first = staff.get(members + "?limit=2").is(200).json();
        assertThat(items(staff.get(members + "?limit=2&cursor=" + first.getString("next_cursor"))))
                .containsExactly(bob.toString());
    }

    @Test
    void whoever_is_put_on_the_list_twice_or_at_once_is_on_it_once_and_reported_once() {
        var ann = member("Ann", "Once");

        AtOnce.call(8, () -> put(ann).is(204));
        put(ann).is(204);

        assertThat(items(staff.get(members))).containsExactly(ann.toString());
        assertThat(UserDatabase.value("""
                        select count(*) from outbox where payload->>'action' = 'event.member-added'
                        and payload->'details'->>'user_id' = '%s'""".formatted(ann))).isEqualTo(1L);
    }

    @Test
    void whoever_is_taken_off_the_list_is_not_expected_any_more() {
        var ann = member("Ann", "Off");
        put(ann).is(204);

        staff.delete(members + "/" + ann).is(204);
        staff.delete(members + "/" + ann).is(204);

        assertThat(items(staff.get(members))).isEmpty();
        assertThat(staff.get(event).json().getJsonObject("counts").getInt("expected"))
                .isZero();
    }

    @Test
    void whoever_has_come_stays_on_the_roll_when_taken_off_the_list() {
        var ann = member("Ann", "Came");
        put(ann).is(204);
        UserDatabase.change("""
                update attendance set status = 'PRESENT', checked_in_at = now(), way = 'HAND'
                where user_id = '%s'""".formatted(ann));

        staff.delete(members + "/" + ann).is(204);

        assertThat(items(staff.get(members))).isEmpty();
        assertThat(UserDatabase.value("select status from attendance where user_id = '" + ann + "'"))
                .isEqualTo("PRESENT");
        put(ann).is(204);
        assertThat(items(staff.get(members))).containsExactly(ann.toString());
        assertThat(UserDatabase.value("select status from attendance where user_id = '" + ann + "'"))
                .isEqualTo("PRESENT");
    }

    @Test
    void whoever_is_put_on_the_list_after_the_absences_were_settled_has_missed_the_event() {
        var ann = member("Ann", "Missed");
        UserDatabase.change("update event set settled_at = now() where id = '%s'".formatted(id()));

        put(ann).is(204);

        assertThat(UserDatabase.value("select status from attendance where user_id = '" + ann + "'"))
                .isEqualTo("ABSENT");
    }

    @Test
    void an_event_for_all_keeps_its_list_for_when_it_counts_again() {
        var ann = member("Ann", "Kept");
        put(ann).is(204);
        audience("all");

        put(ann).isProblem(409, "audience-not-listed");
        staff.delete(members + "/" + ann).isProblem(409, "audience-not-listed");
        assertThat(staff.get(event).json().getJsonObject("counts").isNull("expected"))
                .isTrue();
        audience("listed");
        assertThat(items(staff.get(members))).containsExactly(ann.toString());
    }

    @Test
    void who_or_what_is_unknown_or_erased_is_not_found() {
        var gone = member("Any", "Gone");
        UserDatabase.change("""
                update profile set status = 'ERASED', erased_at = now(), account_id = null, account_updated_at = null,
                  account_given_name = null, account_family_name = null, email = null, given_name = '',
                  family_name = '' where id = '%s'""".formatted(gone));

        for (var id : List.of(gone.toString(), Ids.next().toString(), "no-id")) {
            staff.send("PUT", members + "/" + id, "application/json", "").isProblem(404, "not-found");
            staff.delete(members + "/" + id).isProblem(404, "not-found");
        }
        staff.get("/api/v1/events/" + Ids.next() + "/members").isProblem(404, "not-found");
        staff.delete("/api/v1/events/" + Ids.next() + "/members/" + gone).isProblem(404, "not-found");
    }

    @Test
    void only_staff_sees_and_changes_the_list() {
        var member = TestAccounts.asMember();

        member.get(members).isProblem(403, "forbidden");
        member.delete(members + "/" + Ids.next()).isProblem(403, "forbidden");
    }

    private void audience(String audience) {
        staff.with("If-Match", "*")
                .send("PATCH", event, "application/merge-patch+json", "{\"audience\": \"%s\"}".formatted(audience))
                .is(200);
    }

    private Answer put(UUID member) {
        return staff.send("PUT", members + "/" + member, "application/json", "");
    }

    private String id() {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    private static List<String> items(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs((JsonObject row) -> row.getString("user_id"));
    }

    private static UUID member(String givenName, String familyName) {
        var id = TestAccounts.add(givenName, familyName);
        TestAccounts.as(id, "user").get("/api/v1/users/me").is(200);
        return id;
    }
}
