package org.cloudbackend.gateway.routing.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/me",
                "/.well-known/jwks.json",
                "/api/v1/events/0199-a_b~c/code.png",
                "/a:b@c!$&'()*+,=",
                "/caf%C3%A9",
                "/a%20b",
                "/...",
                "/.a"
            })
    void a_path_that_can_be_written_in_one_way_only_is_taken(String path) {
        assertThat(NormalForm.has(path)).isTrue();
    }

    @Test
    void a_long_path_is_judged_like_a_short_one() {
        assertThat(NormalForm.has("/" + "a".repeat(60_000))).isTrue();
        assertThat(NormalForm.has("/" + "%20".repeat(20_000))).isTrue();
        assertThat(NormalForm.has("/" + "a%20".repeat(20_000) + "%")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1",
                "/",
                "//api",
                "/api//v1",
                "/api/",
                "/./api",
                "/api/../internal",
                "/api/..",
                "/api/.",
                "/%2e/api",
                "/%2E%2E/api",
                "/%61pi",
                "/api%2Fv1",
                "/api%2fv1",
                "/api%5Cv1",
                "/api\\v1",
                "/api;v=1",
                "/api/;/v1",
                "/api%3Bv",
                "/api%252Fv1",
                "/api%00",
                "/api%0D%0A",
                "/api%7F",
                "/api%c3%a9",
                "/api%4",
                "/api%",
                "/api v1",
                "/caf\u00e9",
                "/api#x",
                "/api?x",
                "/a|b"
            })
    void a_path_in_any_other_spelling_is_refused(String path) {
        assertThat(NormalForm.has(path)).isFalse();
    }
}
