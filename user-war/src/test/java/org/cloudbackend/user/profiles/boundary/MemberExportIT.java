package org.cloudbackend.user.profiles.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.profiles.TestMembers.USERS;

import java.util.HashSet;
import java.util.List;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.cloudbackend.user.UserDatabase;
import org.cloudbackend.user.profiles.TestMembers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MemberExportIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    private final Http admin = TestMembers.asAdmin();

    @Test
    void every_member_is_in_it_once_and_in_the_order_of_names() {
        UserDatabase.change("""
                insert into profile (id, given_name, family_name, status, created_at, updated_at)
                select gen_random_uuid(), 'Export', 'Page' || lpad((i / 3)::text, 5, '0'), 'ACTIVE', now(), now()
                from generate_series(0, 3499) i""");

        var lines = admin.with("Accept", "text/csv")
                .get(USERS + "?query=export")
                .is(200)
                .text()
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("\"given_name\",\"family_name\",\"email\",\"status\",\"id\",\"account_id\"");
        assertThat(lines).hasSize(3501);
        assertThat(new HashSet<>(lines)).hasSize(3501);
        assertThat(lines.subList(1, 3501).stream().map(line -> line.split(",")[1]))
                .isSorted();
    }

    @Test
    void the_openapi_document_tells_of_the_list() {
        var document = War.http().get("/openapi").is(200).text();
        var users = document.substring(document.indexOf("/api/v1/users:"));

        assertThat(users.substring(0, users.indexOf("post:")))
                .contains("get:", "application/json")
                .doesNotContain("text/csv");
    }

    @Test
    void an_export_is_audited_without_what_was_searched_and_json_is_what_a_client_gets_that_takes_anything() {
        admin.with("Accept", "text/csv").get(USERS + "?query=nobody-at-all").is(200);

        assertThat(UserDatabase.value("""
                select count(*) from outbox where payload->>'action' = 'members.exported'
                  and payload->'details'->>'filtered' = 'true'""")).isNotEqualTo(0L);
        assertThat(UserDatabase.value("select count(*) from outbox where payload::text like '%nobody-at-all%'"))
                .isEqualTo(0L);
        for (var accept : List.of("*/*", "text/*;q=0.1, application/json")) {
            assertThat(admin.with("Accept", accept).get(USERS).is(200).header("Content-Type"))
                    .startsWith("application/json");
        }
        admin.with("Accept", "text/csv").get(USERS + "?status=erased").isProblem(400, "invalid-request");
    }
}
