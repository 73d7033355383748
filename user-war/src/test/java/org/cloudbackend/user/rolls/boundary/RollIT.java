package org.cloudbackend.user.rolls.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
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
class RollIT {

    private final Http staff = TestAccounts.asStaff();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_list_is_its_people_in_order_of_their_names_without_regard_to_case_and_accents() {
        var event = TestRoll.event("LISTED");
        var zoe = TestRoll.member("Zoë", "Ångström");
        var adam = TestRoll.member("adam", "angstrom");
        var lovelace = TestRoll.member("Ada", "Lovelace");
        List.of(lovelace, zoe).forEach(member -> TestRoll.listed(event, member));
        TestRoll.add(event, adam, "PRESENT");
        TestRoll.member("Not", "Listed");

        assertThat(ids(staff.get(rollOf(event)))).containsExactly(adam, zoe, lovelace);
    }

    @Test
    void an_entry_tells_who_it_is_how_it_stands_and_why() {
        var event = TestRoll.event("LISTED");
        var member = TestRoll.member("Ada", "Lovelace");
        TestRoll.listed(event, member);

        var expected = only(staff.get(rollOf(event)));
        assertThat(expected.keySet())
                .containsExactlyInAnyOrder(
                        "user_id", "given_name", "family_name", "status", "reason", "note", "checked_in_at", "way");
        assertThat(expected.getString("user_id")).isEqualTo(member.toString());
        assertThat(expected.getString("given_name")).isEqualTo("Ada");
        assertThat(expected.getString("family_name")).isEqualTo("Lovelace");
        assertThat(expected.getString("status")).isEqualTo("expected");
        assertThat(expected.isNull("checked_in_at")).isTrue();

        UserDatabase.change("update attendance set status = 'EXCUSED', reason = 'HOSPITAL', note = 'called' where"
                + " user_id = '%s'".formatted(member));
        var excused = only(staff.get(rollOf(event)));
        assertThat(excused.getString("reason")).isEqualTo("hospital");
        assertThat(excused.getString("note")).isEqualTo("called");
    }

    @Test
    void at_an_event_for_all_every_active_member_is_expected_and_whoever_came_is_there_too() {
        var event = TestRoll.event("ALL");
        var active = TestRoll.member("Active", "Zzroll");
        var came = TestRoll.member("Came", "Zzroll");
        var disabled = TestRoll.member("Disabled", "Zzroll", "DISABLED");
        var disabledButCame = TestRoll.member("Disabledbutcame", "Zzroll", "DISABLED");
        var erased = TestRoll.member("", "", "ERASED");
        TestRoll.add(event, came, "LATE");
        TestRoll.add(event, disabledButCame, "PRESENT");
        TestRoll.add(event, erased, "PRESENT");

        var whole = all(rollOf(event) + "?limit=7");
        assertThat(whole.stream().map(entry -> UUID.fromString(entry.getString("user_id"))))
                .doesNotHaveDuplicates()
                .contains(active, came, disabledButCame, erased)
                .doesNotContain(disabled)
                .containsExactlyElementsOf(ids("""
                                select p.id from profile p where p.status = 'ACTIVE' or p.id in ('%s', '%s')
                                order by p.name_key, p.id""".formatted(disabledButCame, erased)));
        var nobody = whole.stream()
                .filter(entry -> entry.getString("user_id").equals(erased.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(nobody.isNull("given_name") && nobody.isNull("family_name")).isTrue();
        assertThat(nobody.getString("status")).isEqualTo("present");
        assertThat(ids(staff.get(rollOf(event) + "?query=zzroll"))).containsExactly(active, came, disabledButCame);
    }

    @Test
    void every_status_can_be_asked_for_of_both_kinds_of_events() {
        for (var audience : List.of("LISTED", "ALL")) {
            var event = TestRoll.event(audience);
            var expected = TestRoll.member("Expected", "Zzstatus" + audience);
            TestRoll.listed(event, expected);
            for (var status : List.of("PRESENT", "LATE", "EXCUSED", "ABSENT")) {
                var member = TestRoll.member(status, "Zzstatus" + audience);
                TestRoll.add(event, member, status);
                var path = rollOf(event) + "?status=" + status.toLowerCase();
                assertThat(ids(staff.get(path))).as(path).containsExactly(member);
                assertThat(ids(staff.get(path + "&query=zzstatus%20" + status))).containsExactly(member);
                assertThat(ids(staff.get(path + "&query=nobody"))).isEmpty();
            }
            assertThat(ids(staff.get(rollOf(event) + "?status=expected&query=zzstatus" + audience)))
                    .containsExactly(expected);
        }
    }

    @Test
    void once_settled_an_event_for_all_keeps_the_people_it_had() {
        var event = TestRoll.event("ALL");
        var came = TestRoll.member("Came", "Zzsettled");
        TestRoll.member("Joinedlater", "Zzsettled");
        TestRoll.add(event, came, "PRESENT");
        TestRoll.settle(event);

        assertThat(ids(staff.get(rollOf(event)))).containsExactly(came);
        assertThat(ids(staff.get(rollOf(event) + "?status=expected"))).isEmpty();
    }

    @Test
    void words_begin_words_of_the_name_in_any_order() {
        var event = TestRoll.event("LISTED");
        var member = TestRoll.member("Anna-Lena", "O''Brien Łuk");
        TestRoll.listed(event, member);

        for (var found : List.of("anna", "len", "LUK", "o'b", "luk%20an", "anna-l", "lena%20luk")) {
            assertThat(ids(staff.get(rollOf(event) + "?query=" + found)))
                    .as(found)
                    .containsExactly(member);
        }
        for (var not : List.of("nna", "rien", "anna%20x", "%25", "a%25a", "_nna", "%5C")) {
            assertThat(ids(staff.get(rollOf(event) + "?query=" + not))).as(not).isEmpty();
        }
    }

    @Test
    void the_roll_is_for_staff_and_administrators_and_refuses_what_it_does_not_know() {
        var event = TestRoll.event("LISTED");

        TestAccounts.asMember().get(rollOf(event)).isProblem(403, "forbidden");
        War.http().get(rollOf(event)).isProblem(401, "token-invalid");
        TestAccounts.as(Ids.next(), "admin").get(rollOf(event)).is(200);
        staff.get(rollOf(event) + "?status=here").isProblem(400, "invalid-request");
        staff.get(rollOf(event) + "?cursor=WyJ1c2VycyJd").isProblem(400, "invalid-cursor");
        staff.get(rollOf(event) + "?limit=101").isProblem(400, "invalid-request");
        staff.get(rollOf(event) + "?query=" + "x".repeat(101)).isProblem(400, "invalid-request");
        staff.get(rollOf(Ids.next())).isProblem(404, "not-found");
    }

    private List<JsonObject> all(String path) {
        var entries = new ArrayList<JsonObject>();
        var next = path;
        while (next != null) {
            var page = staff.get(next).is(200);
            entries.addAll(page.json().getJsonArray("items").getValuesAs(JsonObject.class));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return entries;
    }

    private static List<UUID> ids(String query) {
        var all = UserDatabase.value("select string_agg(cast(id as text), ',' order by n) from ("
                + "select id, row_number() over () as n from (" + query + ") ordered) numbered");
        return List.of(((String) all).split(",")).stream().map(UUID::fromString).toList();
    }

    private static List<UUID> ids(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> UUID.fromString(item.getString("user_id")))
                .toList();
    }

    private static JsonObject only(Answer page) {
        var items = page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String rollOf(UUID event) {
        return "/api/v1/events/" + event + "/attendance";
    }
}
