package org.cloudbackend.sociallog.logs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.logs.boundary.Entries.PATH;
import static org.cloudbackend.sociallog.logs.boundary.Entries.entry;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LogsIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void an_entry_is_kept_as_it_was_sent() {
        var owner = UUID.randomUUID();
        var sent = entry().add("occurred_at", "2026-01-31T10:30:00.123456789+01:00")
                .add("actor", "ada@example.social")
                .add("reference", "https://example.social/@ada/1")
                .add(
                        "metadata",
                        Json.createReader(new StringReader("{\"z\":[1.50,{\"ü\":null}],\"a\":\"\\u0000 😀\"}"))
                                .readObject())
                .build();

        var answer = Accounts.of(owner, "user").post(PATH, sent.toString()).is(201);
        var added = answer.json();

        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + added.getString("id"));
        assertThat(UUID.fromString(added.getString("id")).version()).isEqualTo(7);
        assertThat(added.getString("account_id")).isEqualTo(owner.toString());
        assertThat(added.getString("occurred_at")).isEqualTo("2026-01-31T09:30:00.123456Z");
        assertThat(Instant.parse(added.getString("created_at"))).isBeforeOrEqualTo(Instant.now());
        for (var field : new String[] {"network", "action", "content", "status", "actor", "reference", "metadata"}) {
            assertThat(added.get(field)).as(field).isEqualTo(sent.get(field));
        }
        assertThat(added).hasSize(11);
        assertThat(Accounts.of(owner, "user")
                        .get(answer.header("Location"))
                        .is(200)
                        .json())
                .isEqualTo(added);
    }

    @Test
    void what_was_left_out_is_null() {
        var added = Accounts.with("user")
                .post(PATH, entry().build().toString())
                .is(201)
                .json();

        assertThat(added.get("actor")).isEqualTo(JsonValue.NULL);
        assertThat(added.get("reference")).isEqualTo(JsonValue.NULL);
        assertThat(added.get("metadata")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void metadata_nested_as_deep_as_a_body_may_be_are_kept() {
        var depth = 60;
        var nested = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        var body = entry().add("metadata", "NESTED").build().toString().replace("\"NESTED\"", nested);

        var added = Accounts.with("user").post(PATH, body).is(201);

        assertThat(added.json().getJsonObject("metadata").toString()).isEqualTo(nested);
    }

    @Test
    void someone_elses_entry_is_there_for_administrators_only() {
        var location = Accounts.with("user")
                .post(PATH, entry().build().toString())
                .is(201)
                .header("Location");

        Accounts.with("user").get(location).isProblem(404, "not-found");
        Accounts.with("user", "staff").get(location).isProblem(404, "not-found");
        Accounts.with("admin").get(location).is(200);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Accounts.with("user").get(PATH + "/" + UUID.randomUUID()).isProblem(404, "not-found");
        Accounts.with("user").get(PATH + "/1").isProblem(404, "not-found");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        War.http().get(PATH).isProblem(401, "token-invalid");
        War.http().get(PATH + "/" + UUID.randomUUID()).isProblem(401, "token-invalid");
        War.http().post(PATH, entry().build().toString()).isProblem(401, "token-invalid");
        War.http().as("a.b.c").get(PATH).isProblem(401, "token-invalid");
    }

    @Test
    void services_have_no_social_log() {
        Accounts.service().get(PATH).isProblem(403, "forbidden");
        Accounts.service().get(PATH + "/" + UUID.randomUUID()).isProblem(403, "forbidden");
        Accounts.service().post(PATH, entry().build().toString()).isProblem(403, "forbidden");
    }
}
