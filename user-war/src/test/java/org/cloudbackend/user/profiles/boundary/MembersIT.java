package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.profiles.TestMembers.USERS;
import static org.cloudbackend.user.profiles.TestMembers.create;
import static org.cloudbackend.user.profiles.TestMembers.patch;
import static org.cloudbackend.user.profiles.TestMembers.path;

import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.TestMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What administrators do to members. */
@ArquillianTest
class MembersIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    private final Http admin = TestMembers.asAdmin();

    @Test
    void a_member_may_exist_without_an_account() {
        var made = admin.post(USERS, """
                        {"given_name": "Tim", "family_name": "Small", "email": "parents@example.org",
                         "metadata": {"class": "3b"}}""").is(201);

        var member = made.json();
        assertThat(made.header("Location")).isEqualTo(USERS + "/" + member.getString("id"));
        assertThat(member.isNull("account_id")).isTrue();
        assertThat(member.getString("status")).isEqualTo("active");
        assertThat(member.getJsonObject("metadata").getString("class")).isEqualTo("3b");
        var read = TestAccounts.asStaff().get(made.header("Location")).is(200);
        assertThat(read.json()).isEqualTo(member);
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void a_member_has_names_that_can_be_read() {
        for (var body : List.of(
                "{\"given_name\": \"Tim\"}",
                "{\"given_name\": \"\", \"family_name\": \"Small\"}",
                "{\"given_name\": \"Tim\", \"family_name\": \"Small\", \"email\": \"\"}",
                "{\"given_name\": \"Tim\", \"family_name\": \"Small\", \"email\": \"no address\"}",
                "{\"given_name\": \"Tim\", \"family_name\": \"Sm\\u200Ball\"}",
                "{\"given_name\": \"Tim\", \"family_name\": \"Small\", \"status\": \"active\"}",
                "{\"given_name\": \"Tim\", \"family_name\": \"Small\", \"metadata\": {\"a\": \"%s\"}}"
                        .formatted("x".repeat(8192)))) {
            admin.post(USERS, body).isProblem(400, "invalid-request");
        }
    }

    @Test
    void only_administrators_write() {
        var id = create(admin, "Tim", "Small");
        for (var http : List.of(TestAccounts.asStaff(), TestAccounts.asMember())) {
            http.post(USERS, "{\"given_name\": \"A\", \"family_name\": \"B\"}").isProblem(403, "forbidden");
            patch(http, path(id), "{\"given_name\": \"A\"}").isProblem(403, "forbidden");
            http.delete(path(id)).isProblem(403, "forbidden");
            http.send("POST", USERS + "/import", "text/csv", "given_name,family_name,email\n")
                    .isProblem(403, "forbidden");
            http.with("Accept", "text/csv").get(USERS).isProblem(403, "forbidden");
        }
        War.http().delete(path(id)).isProblem(401, "token-invalid");
    }

    @Test
    void an_administrator_changes_all_of_a_member_without_an_account() {
        var id = create(admin, "Tim", "Small");

        var changed = patch(admin, path(id), """
                {"family_name": "Tall", "email": "tim@example.org", "status": "disabled", "metadata": {"a": 1}}""").is(200).json();

        assertThat(changed.getString("given_name")).isEqualTo("Tim");
        assertThat(changed.getString("family_name")).isEqualTo("Tall");
        assertThat(changed.getString("email")).isEqualTo("tim@example.org");
        assertThat(changed.getString("status")).isEqualTo("disabled");
        assertThat(patch(admin, path(id), "{\"email\": null}").is(200).json().isNull("email"))
                .isTrue();
        patch(admin, path(id), "{\"status\": \"erased\"}").isProblem(400, "invalid-request");
        patch(admin, path(id), "{\"account_id\": null}").isProblem(400, "invalid-request");
        patch(admin, path(Ids.next()), "{}").isProblem(404, "not-found");
        admin.send("PATCH", path(id), "application/merge-patch+json", "{}").isProblem(428, "precondition-required");
    }

    @Test
    void the_account_decides_e_mail_and_status() {
        var account = TestAccounts.add("Ada", "Lovelace");
        TestAccounts.as(account, "user").get(USERS + "/me").is(200);

        patch(admin, path(account), "{\"status\": \"disabled\"}").isProblem(409, "member-has-account");
        patch(admin, path(account), "{\"email\": \"a@example.org\"}").isProblem(409, "member-has-account");
        admin.delete(path(account)).isProblem(409, "member-has-account");
        patch(admin, path(account), "{\"family_name\": \"King\"}").is(200);
    }

    @Test
    void who_is_erased_is_a_number_in_attendance_and_nobody() {
        var id = create(admin, "Unmistakable", "Person");
        patch(admin, path(id), "{\"email\": \"p@example.org\", \"metadata\": {\"a\": 1}}")
                .is(200);
        var event = TestAttendance.event();
        TestAttendance.add(event, id, "PRESENT", true);
        TestAttendance.attempt(event, id, "a-nonce");
        UserDatabase.change("""
                update attendance set note = 'came by bus', latitude = 1, longitude = 2 where user_id = '%s'""".formatted(id));
        UserDatabase.change("insert into badge values ('%s', 1, sha256('a'), now())".formatted(id));

        admin.delete(path(id)).is(204);

        admin.delete(path(id)).isProblem(404, "not-found");
        admin.get(path(id)).isProblem(404, "not-found");
        patch(admin, path(id), "{}").isProblem(404, "not-found");
        assertThat(admin.get(USERS + "?query=unmistakable").is(200).json().getJsonArray("items"))
                .isEmpty();
        assertThat(
                        row(
                                id,
                                "select concat_ws('|', status, email, given_name, family_name, metadata) from profile where id"))
                .isEqualTo("ERASED|||{}");
        assertThat(row(id, "select concat_ws('|', status, note, latitude, longitude) from attendance where user_id"))
                .isEqualTo("PRESENT");
        assertThat(row(id, "select concat_ws('|', outcome, status, nonce) from attempt where user_id"))
                .isEqualTo("ACCEPTED|PRESENT");
        assertThat(row(id, "select count(*) from badge where profile_id")).isEqualTo(0L);
        assertThat(row(
                        id,
                        "select count(*) from outbox where payload->>'action' = 'member.erased' and 'member:' || '" + id
                                + "' = payload->>'target' and '" + id + "'"))
                .isEqualTo(1L);
    }

    @Test
    void who_is_erased_is_expected_nowhere() {
        var id = create(admin, "Tim", "Small");
        var event = TestAttendance.event();
        TestAttendance.add(event, id, "EXPECTED", true);

        admin.delete(path(id)).is(204);

        assertThat(row(id, "select count(*) from attendance where user_id")).isEqualTo(0L);
        assertThat(row(event, "select sum(expected) from attendance_count where event_id"))
                .isEqualTo(0L);
    }

    @Test
    void the_answer_that_made_a_member_is_kept_no_longer_than_the_member() {
        var key = Ids.next();
        var made =
                admin.with("Idempotency-Key", key.toString()).post(USERS, """
                        {"given_name": "Tim", "family_name": "Small"}""").is(201);
        assertThat(row(key, "select count(*) from idempotency_key where key")).isEqualTo(1L);

        admin.delete(made.header("Location")).is(204);

        assertThat(row(key, "select count(*) from idempotency_key where key")).isEqualTo(0L);
    }

    private static Object row(UUID id, String upToTheId) {
        return UserDatabase.value(upToTheId + " = '" + id + "'");
    }
}
