package org.cloudbackend.user.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.AtOnce;
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

/** Members, imports and check-ins that are sent again with their key; many check-ins are no single transaction. */
@ArquillianTest
class IdempotentUploadsIT {

    private static final String IMPORT = "/api/v1/users/import?dry_run=false";

    private final String key = Ids.next().toString();
    private final Http admin = TestAccounts.as(TestAccounts.add("Any", "Admin"), "user", "staff", "admin");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void a_member_is_made_once() {
        var member = "{\"given_name\": \"Once\", \"family_name\": \"%s\"}".formatted(key);
        assertReplayed("/api/v1/users", member, 201);
        assertThat(UserDatabase.value("select count(*) from profile where family_name = '" + key + "'"))
                .isEqualTo(1L);
    }

    @Test
    void a_file_is_imported_once() {
        var file = "given_name,family_name,email\nOnce,%s,\n".formatted(key);
        var first = keyed().send("POST", IMPORT, "text/csv", file).is(200);
        var again = keyed().send("POST", IMPORT, "text/csv", file).is(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(UserDatabase.value("select count(*) from profile where family_name = '" + key + "'"))
                .isEqualTo(1L);
    }

    @Test
    void an_upload_is_answered_the_same_again() {
        assertReplayed(
                checkIns(),
                "[{\"user_id\": \"%s\"}]".formatted(TestPeople.member().id()),
                200);
    }

    @Test
    void a_check_in_is_answered_the_same_again() {
        assertReplayed(
                checkIns(),
                "{\"user_id\": \"%s\"}".formatted(TestPeople.member().id()),
                201);
    }

    @Test
    void of_the_same_upload_twenty_times_at_once_one_is_carried_out() {
        var path = checkIns();
        var body = "[{\"user_id\": \"%s\"}]".formatted(TestPeople.member().id());
        var answers = AtOnce.call(20, () -> keyed().post(path, body));
        assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allSatisfy(answer -> assertThat(answer.text()).contains("\"accepted\""));
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.isProblem(409, "idempotency-key-in-use"));
    }

    @Test
    void of_the_same_refused_check_in_twenty_times_at_once_each_is_refused() {
        var path = checkIns();
        var body = "{\"badge\": \"nonsense\"}";
        for (var round = 0; round < 15; round++) {
            var answers = AtOnce.call(20, () -> keyed().post(path, body));
            assertThat(answers).extracting(Answer::status).contains(422).containsOnly(422, 409);
        }
    }

    @Test
    void a_key_whose_call_never_came_to_an_end_is_free_after_five_minutes() {
        var path = checkIns();
        var body = "[{\"user_id\": \"%s\"}]".formatted(TestPeople.member().id());
        keyed().post(path, body).is(200);
        UserDatabase.change("update idempotency_key set status = null, body = null where key = '" + key + "'");
        keyed().post(path, body).isProblem(409, "idempotency-key-in-use");
        UserDatabase.change(
                "update idempotency_key set created_at = created_at - interval '6 minutes' where key = '" + key + "'");
        assertThat(keyed().post(path, body).is(200).text()).contains("already-checked-in");
    }

    private void assertReplayed(String path, String body, int status) {
        var first = keyed().post(path, body).is(status);
        var again = keyed().post(path, body).is(status);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    private String checkIns() {
        return "/api/v1/events/" + TestEvents.open(admin) + "/check-ins";
    }

    private Http keyed() {
        return admin.with("Idempotency-Key", key);
    }
}
