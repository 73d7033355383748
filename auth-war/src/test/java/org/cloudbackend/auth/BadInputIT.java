package org.cloudbackend.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT extends AuthIT {

    private static final String REGISTER = "/api/v1/auth/register";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                    | invalid-json    |",
                "`                                   `| invalid-json    |",
                "[1, 2]                               | invalid-request | ``",
                "{\"identifier\": \"a\"}          | invalid-request | /password",
                "{\"identifier\": 5, \"password\": \"b\"} | invalid-request | /identifier",
                "{\"identifier\": \"a\", \"password\": \"b\", \"role\": \"admin\"} | invalid-request | /role"
            })
    void a_body_that_is_wrong_is_told_where(String body, String type, String pointer) {
        var problem = http.post("/api/v1/auth/login", body).isProblem(400, type);
        if (pointer != null) {
            assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo(pointer);
        }
    }

    @Test
    void all_invalid_fields_are_told_at_once() {
        var problem = http.post(REGISTER, "{\"email\": \"no e-mail\", \"given_name\": \" \"}")
                .isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").toString())
                .contains("/email", "/family_name", "/given_name", "/password");
    }

    @Test
    void a_name_of_101_characters_is_too_long() {
        var body = "{\"email\": \"%s\", \"password\": \"%s\", \"given_name\": \"%s\", \"family_name\": \"L\"}"
                .formatted(newEmail(), PASSWORD, "x".repeat(101));
        var problem = http.post(REGISTER, body).isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors").toString()).contains("/given_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\uFE0F", "\u180B", "\uDB40\uDD00", "\u2007", "\uFFFE", "A\u200B"})
    void a_name_that_cannot_be_seen_whole_is_refused(String name) {
        var body = "{\"email\": \"%s\", \"password\": \"%s\", \"given_name\": \"%s\", \"family_name\": \"L\"}"
                .formatted(newEmail(), PASSWORD, name);
        http.post(REGISTER, body).isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adm\uFE0Fin@example.org", "admin\u00A0@example.org"})
    void an_e_mail_that_only_looks_like_another_is_refused(String email) {
        register(email).isProblem(400, "invalid-request");
    }

    @Test
    void an_e_mail_that_is_too_long_in_the_form_it_is_compared_in_is_refused() {
        register("\uFDFA".repeat(60) + "@example.org").isProblem(400, "invalid-request");
    }

    @Test
    void a_role_cannot_be_registered_along() {
        var body =
                "{\"email\": \"%s\", \"password\": \"%s\", \"given_name\": \"A\", \"family_name\": \"L\", \"roles\": [\"admin\"]}"
                        .formatted(newEmail(), PASSWORD);
        http.post(REGISTER, body).isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"seven77", "aaaaaaaaaaaa"})
    void a_weak_password_is_refused(String password) {
        var body = "{\"email\": \"%s\", \"password\": \"%s\", \"given_name\": \"A\", \"family_name\": \"L\"}"
                .formatted(newEmail(), password);
        http.post(REGISTER, body).isProblem(422, "weak-password");
    }

    @Test
    void a_body_over_one_mebibyte_is_too_large() {
        http.post("/api/v1/auth/login", "{\"identifier\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .isProblem(413, "body-too-large");
    }

    @Test
    void deeply_nested_json_is_refused_like_any_other_broken_json() {
        http.post("/api/v1/auth/login", "[".repeat(200_000)).isProblem(400, "invalid-json");
    }

    @Test
    void another_media_type_is_refused() {
        http.send("POST", "/api/v1/auth/login", "text/plain", "hello").isProblem(415, "unsupported-media-type");
    }

    @Test
    void a_method_that_a_path_does_not_take_is_refused() {
        var answer = http.get("/api/v1/auth/login");
        answer.isProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void an_unknown_path_is_not_found() {
        http.get("/api/v1/auth/nothing").isProblem(404, "not-found");
        http.get("/nothing").isProblem(404, "not-found");
    }

    @Test
    void without_a_token_nobody_has_an_account() {
        http.get("/api/v1/auth/me").isProblem(401, "token-invalid");
        http.as("abc.def.ghi").get("/api/v1/auth/me").isProblem(401, "token-invalid");
    }

    @Test
    void a_request_id_is_taken_over_when_it_is_harmless_and_replaced_when_it_is_not() {
        assertThat(http.with("X-Request-Id", "order-12345678").get("/nothing").header("X-Request-Id"))
                .isEqualTo("order-12345678");
        assertThat(http.with("X-Request-Id", "<script>alert(1)</script>")
                        .get("/nothing")
                        .header("X-Request-Id"))
                .doesNotContain("script");
    }
}
