package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.profiles.TestMembers.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.testkit.Answer;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.TestAccounts;
import org.cloudbackend.user.UserDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What members do to their own profile. */
@ArquillianTest
class OwnProfileIT {

    private static final String ME = "/api/v1/users/me";

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    private final Http http = TestAccounts.as(TestAccounts.add("Ada", "Lovelace"), "user");

    @Test
    void a_member_changes_the_own_name_and_gets_the_next_version() {
        var tag = http.get(ME).is(200).header("ETag");

        var changed = http.with("If-Match", tag)
                .send("PATCH", ME, MergePatch.MEDIA_TYPE, "{\"given_name\": \" Augusta Ada \"}")
                .is(200);

        assertThat(changed.json().getString("given_name")).isEqualTo("Augusta Ada");
        assertThat(changed.json().getString("family_name")).isEqualTo("Lovelace");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(http.get(ME).json()).isEqualTo(changed.json());
        assertThat(http.get(ME).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void a_change_says_which_version_it_is_for() {
        var tag = http.get(ME).is(200).header("ETag");

        http.send("PATCH", ME, MergePatch.MEDIA_TYPE, "{}").isProblem(428, "precondition-required");
        patch(http, ME, "{\"given_name\": \"A.\"}").is(200);
        http.with("If-Match", tag)
                .send("PATCH", ME, MergePatch.MEDIA_TYPE, "{\"given_name\": \"B.\"}")
                .isProblem(412, "precondition-failed");
    }

    @RepeatedTest(3)
    void of_changes_at_once_to_one_version_one_is_made_and_to_any_version_all() throws Exception {
        var tag = http.get(ME).is(200).header("ETag");

        assertThat(changeAtOnce(http.with("If-Match", tag))).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(changeAtOnce(http.with("If-Match", "*"))).containsOnly(200);
    }

    private static List<Integer> changeAtOnce(Http client) throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var statuses = new ArrayList<Integer>();
            var calls = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Answer>) () -> client.send(
                            "PATCH", ME, MergePatch.MEDIA_TYPE, "{\"given_name\": \"%s\"}".formatted(Ids.next())))
                    .toList();
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_changes_nothing_is_no_other_version() {
        var tag = http.get(ME).is(200).header("ETag");

        assertThat(patch(http, ME, "{\"given_name\": \"Ada\", \"metadata\": {}}")
                        .is(200)
                        .header("ETag"))
                .isEqualTo(tag);
    }

    @Test
    void metadata_are_merged_field_by_field() {
        patch(http, ME, """
                {"metadata": {"class": {"year": 3, "room": "B"}, "tags": ["a", "b"], "nick": "ada"}}""").is(200);

        var merged = patch(http, ME, """
                {"metadata": {"class": {"room": null}, "tags": ["c"], "nick": null, "unknown": null}}""").is(200);

        assertThat(merged.json().getJsonObject("metadata").toString())
                .isEqualTo("{\"class\":{\"year\":3},\"tags\":[\"c\"]}");
        assertThat(patch(http, ME, "{\"metadata\": null}").is(200).json().getJsonObject("metadata"))
                .isEmpty();
    }

    @Test
    void metadata_have_up_to_8192_bytes_with_what_is_there() {
        patch(http, ME, "{\"metadata\": {\"a\": \"%s\"}}".formatted("é".repeat(4000)))
                .is(200);

        var problem = patch(http, ME, "{\"metadata\": {\"b\": \"%s\"}}".formatted("x".repeat(200)))
                .isProblem(400, "invalid-request");

        assertThat(problem.toString()).contains("\"/metadata\"", "8192");
        patch(http, ME, "{\"metadata\": {\"a\": null, \"b\": \"%s\"}}".formatted("x".repeat(200)))
                .is(200);
    }

    @Test
    void metadata_mean_nothing_to_the_database() {
        var odd = "{\"metadata\": {\"nul\": \"\\u0000\", \"big\": 1e400, \"b\": 1, \"a\": [null, {\"x\": null}]}}";

        var kept = patch(http, ME, odd).is(200).json().getJsonObject("metadata");

        assertThat(kept.getString("nul")).isEqualTo("\0");
        assertThat(http.get(ME).is(200).json().getJsonObject("metadata")).isEqualTo(kept);
        patch(http, ME, "{\"metadata\": {\"half\": \"\\ud800\"}}").isProblem(400, "invalid-request");
    }

    @Test
    void bad_values_are_refused_by_name() {
        for (var body : List.of(
                "{\"given_name\": null}",
                "{\"family_name\": \"  \"}",
                "{\"family_name\": \"%s\"}".formatted("x".repeat(101)),
                "{\"given_name\": \"a\\nb\"}",
                "{\"given_name\": 5}",
                "{\"email\": \"other@example.org\"}",
                "{\"status\": \"disabled\"}",
                "{\"metadata\": [1]}")) {
            var problem = patch(http, ME, body).isProblem(400, "invalid-request");
            assertThat(problem.getJsonArray("errors")).as(body).hasSize(1);
        }
        patch(http, ME, "[]").isProblem(400, "invalid-request");
        http.with("If-Match", "*").send("PATCH", ME, "application/json", "{}").isProblem(415, "unsupported-media-type");
    }

    @Test
    void letters_that_fold_into_many_are_kept_and_found() {
        var name = "\uFDFA".repeat(100);
        patch(http, ME, "{\"given_name\": \"%1$s\", \"family_name\": \"%1$s\"}".formatted(name))
                .is(200);

        assertThat(http.get(ME).is(200).json().getString("family_name")).isEqualTo(name);
        var page = TestAccounts.asStaff()
                .get("/api/v1/users?query=%EF%B7%BA")
                .is(200)
                .json();
        assertThat(page.getJsonArray("items")).hasSize(1);
    }

    @Test
    void a_change_is_audited_by_what_was_changed_and_not_by_its_content() {
        var id = patch(http, ME, "{\"family_name\": \"Byron\"}").is(200).json().getString("id");

        assertThat(UserDatabase.value("""
                select payload->'details' from outbox where payload->>'action' = 'member.changed'
                  and payload->>'target' = 'member:%s'""".formatted(id))).hasToString("{\"fields\": [\"family_name\"]}");
    }
}
