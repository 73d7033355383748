package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ProfilesIT {

    private static final String ME = "/api/v1/users/me";
    private static final String USERS = "/api/v1/users";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_profile_is_made_when_the_account_is_first_seen() {
        var id = TestAccounts.add("Ada", "Lovelace");

        var me = TestAccounts.as(id, "user").get(ME).is(200).json();

        assertThat(me.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "account_id",
                        "email",
                        "given_name",
                        "family_name",
                        "status",
                        "metadata",
                        "created_at",
                        "updated_at");
        assertThat(me.getString("id")).isEqualTo(id.toString());
        assertThat(me.getString("account_id")).isEqualTo(id.toString());
        assertThat(me.getString("email")).isEqualTo(id + "@example.org");
        assertThat(me.getString("given_name")).isEqualTo("Ada");
        assertThat(me.getString("family_name")).isEqualTo("Lovelace");
        assertThat(me.getString("status")).isEqualTo("active");
        assertThat(Instant.parse(me.getString("created_at"))).isBeforeOrEqualTo(Instant.now());
    }

    @RepeatedTest(30)
    void twenty_first_requests_at_once_make_one_profile() throws Exception {
        var id = TestAccounts.add("Grace", "Hopper");
        var http = TestAccounts.as(id, "user");
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Answer> get = () -> http.get(ME);
            for (var answer :
                    pool.invokeAll(Stream.generate(() -> get).limit(20).toList())) {
                assertThat(answer.get().is(200).json().getString("id")).isEqualTo(id.toString());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(UserDatabase.value("select count(*) from profile where account_id = '" + id + "'"))
                .isEqualTo(1L);
    }

    @Test
    void a_token_of_an_account_that_is_gone_is_not_valid() {
        TestAccounts.as(Ids.next(), "user").get(ME).isProblem(401, "token-invalid");
    }

    @Test
    void nobody_gets_in_without_a_valid_token() {
        War.http().get(ME).isProblem(401, "token-invalid");
        War.http().as("abc.def.ghi").get(ME).isProblem(401, "token-invalid");
        var forged = War.issuer().token(Ids.next().toString(), "user", "admin");
        var swapped = forged.substring(0, forged.lastIndexOf('.') + 1) + "A".repeat(342);
        War.http().as(swapped).get(ME).isProblem(401, "token-invalid");
    }

    @Test
    void staff_sees_a_member_and_a_member_does_not_see_others() {
        var id = TestAccounts.add("Alan", "Turing");
        var member = TestAccounts.as(id, "user");
        var me = member.get(ME).is(200).json();

        assertThat(TestAccounts.asStaff().get(USERS + "/" + id).is(200).json()).isEqualTo(me);
        assertThat(TestAccounts.as(id, "admin").get(USERS + "/" + id).is(200).json())
                .isEqualTo(me);
        member.get(USERS + "/" + id).isProblem(403, "forbidden");
        member.get(USERS).isProblem(403, "forbidden");
    }

    @Test
    void an_id_that_is_not_there_or_no_id_at_all_is_not_found() {
        var staff = TestAccounts.asStaff();

        staff.get(USERS + "/" + Ids.next()).isProblem(404, "not-found");
        staff.get(USERS + "/no-id").isProblem(404, "not-found");
    }

    @Test
    void members_are_found_by_the_beginnings_of_words_without_regard_to_case_and_accents() {
        var id = TestAccounts.add("Søren Zoé", "O''Quux-Müller");
        TestAccounts.as(id, "user").get(ME).is(200);
        var staff = TestAccounts.asStaff();

        assertThat(found(staff.get(USERS + "?query=S%C3%98R%20o%27quux"))).containsExactly(id);
        assertThat(found(staff.get(USERS + "?query=soren%20ZOE%20o%27quux-muller")))
                .containsExactly(id);
        assertThat(found(staff.get(USERS + "?query=muller%20sor"))).containsExactly(id);
        assertThat(found(staff.get(USERS + "?query=" + id + "@example&status=active")))
                .containsExactly(id);
        assertThat(found(staff.get(USERS + "?query=o%27quux&status=disabled"))).isEmpty();
        assertThat(found(staff.get(USERS + "?query=quux"))).isEmpty();
        assertThat(found(staff.get(USERS + "?query=%27%20%7C%20%21%3A*%20%5C%20%26")))
                .isEmpty();
    }

    @Test
    void pages_go_through_all_members_once_by_name() {
        var wanted = new ArrayList<UUID>();
        for (var name : List.of("Pagea", "Pageb", "Pageb", "Pagec", "Paged")) {
            var id = TestAccounts.add("Same", name);
            TestAccounts.as(id, "user").get(ME).is(200);
            wanted.add(id);
        }
        var staff = TestAccounts.asStaff();

        var first = staff.get(USERS + "?query=page&limit=2").is(200);
        assertThat(first.header("Link")).startsWith("</api/v1/users?").endsWith("; rel=\"next\"");
        var second = staff.get(next(first)).is(200);
        var third = staff.get(next(second)).is(200);

        assertThat(Stream.of(first, second, third).flatMap(page -> found(page).stream()))
                .containsExactlyElementsOf(wanted);
        assertThat(third.json().isNull("next_cursor")).isTrue();
        assertThat(third.header("Link")).isNull();
    }

    @Test
    void a_list_refuses_what_it_does_not_understand() {
        var staff = TestAccounts.asStaff();

        for (var limit : List.of("0", "101", "-1", "ten", "")) {
            staff.get(USERS + "?limit=" + limit).isProblem(400, "invalid-request");
        }
        for (var cursor : List.of("x", "%00", "W10", "WyJldmVudHMiXQ", "WyJ1c2VycyIsImEiLCJiIiwibm8tdXVpZCJd")) {
            staff.get(USERS + "?cursor=" + cursor).isProblem(400, "invalid-cursor");
        }
        staff.get(USERS + "?status=erased").isProblem(400, "invalid-request");
        staff.get(USERS + "?status=ACTIVE").isProblem(400, "invalid-request");
        staff.get(USERS + "?query=" + "x".repeat(101)).isProblem(400, "invalid-request");
        staff.get(USERS + "?query=a%00").isProblem(400, "invalid-request");
    }

    private static String next(Answer page) {
        var link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static List<UUID> found(Answer page) {
        return page.is(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> UUID.fromString(item.getString("id")))
                .toList();
    }
}
