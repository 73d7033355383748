package org.cloudbackend.sociallog.logs.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.sociallog.logs.boundary.Entries.PATH;
import static org.cloudbackend.sociallog.logs.boundary.Entries.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.cloudbackend.sociallog.Accounts;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class LogRefusalsIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"network\": }", "nonsense"})
    void what_is_not_json_is_refused(String body) {
        Accounts.with("user").post(PATH, body).isProblem(400, "invalid-json");
    }

    @Test
    void unknown_fields_are_refused() {
        refused(entry().add("colour", "red").build().toString(), "/colour");
        refused("[]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "action", "content", "status", "occurred_at"})
    void a_missing_field_is_refused(String field) {
        refused(Entries.without(field), "/" + field);
        refused(entry().add(field, JsonValue.NULL).build().toString(), "/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "action", "content", "status", "occurred_at", "actor", "reference", "metadata"})
    void a_wrong_type_is_refused(String field) {
        refused(entry().add(field, 5).build().toString(), "/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network", "action", "status"})
    void names_are_short_and_plain(String field) {
        var caller = Accounts.with("user");
        caller.post(PATH, entry().add(field, "a".repeat(60)).build().toString()).is(201);
        caller.post(PATH, entry().add(field, "0a._-").build().toString()).is(201);
        for (var bad : new String[] {"", "a".repeat(61), "Aa", "-a", "a b", "a\n", "é"}) {
            refused(entry().add(field, bad).build().toString(), "/" + field);
        }
    }

    @Test
    void texts_have_their_limits() {
        var caller = Accounts.with("user");
        caller.post(PATH, Entries.saying("x".repeat(10_000))).is(201);
        caller.post(PATH, entry().add("actor", "é".repeat(200)).build().toString())
                .is(201);

        refused(Entries.saying(""), "/content");
        refused(Entries.saying("x".repeat(10_001)), "/content");
        refused(Entries.saying("a\0b"), "/content");
        refused(entry().add("actor", "x".repeat(201)).build().toString(), "/actor");
        refused(entry().add("reference", "x".repeat(201)).build().toString(), "/reference");
    }

    @Test
    void metadata_have_8192_bytes_at_most() {
        var caller = Accounts.with("user");
        caller.post(PATH, withMetadata("x".repeat(8192 - "{\"a\":\"\"}".length())))
                .is(201);
        refused(withMetadata("x".repeat(8193 - "{\"a\":\"\"}".length())), "/metadata");
        refused(withMetadata("é".repeat(4096)), "/metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "yesterday", "2026-01-31"})
    void a_time_that_cannot_be_kept_is_refused(String time) {
        refused(entry().add("occurred_at", time).build().toString(), "/occurred_at");
    }

    @Test
    void every_mistake_is_told_at_once() {
        var body = entry().add("network", "").add("content", "").build().toString();

        var errors = Accounts.with("user")
                .post(PATH, body)
                .isProblem(400, "invalid-request")
                .getJsonArray("errors");

        assertThat(errors.getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactly("/content", "/network");
    }

    @Test
    void only_json_is_taken() {
        Accounts.with("user").send("POST", PATH, "text/plain", "{}").isProblem(415, "unsupported-media-type");
        Accounts.with("user").delete(PATH).isProblem(405, "method-not-allowed");
    }

    private static String withMetadata(String text) {
        var metadata = Json.createObjectBuilder().add("a", text);
        return entry().add("metadata", metadata).build().toString();
    }

    private static void refused(String body, String pointer) {
        var problem = Accounts.with("user").post(PATH, body).isProblem(400, "invalid-request");
        var error = problem.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).as(body).isEqualTo(pointer);
        assertThat(error.getString("detail")).isNotBlank();
    }
}
