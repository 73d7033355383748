package org.cloudbackend.gateway.proxying.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFieldsTest {

    private static final List<String> NONE_NAMED = List.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authorization",
                "Proxy-Authenticate",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade"
            })
    void fields_of_the_connection_go_neither_up_nor_down(String name) {
        assertThat(PassingFields.up(NONE_NAMED).include(name)).isFalse();
        assertThat(PassingFields.down(NONE_NAMED).include(name)).isFalse();
    }

    @Test
    void fields_that_connection_names_go_neither_up_nor_down() {
        var named = List.of("close, X-Hop", "x-other ,");

        assertThat(PassingFields.up(named).include("X-HOP")).isFalse();
        assertThat(PassingFields.up(named).include("X-Other")).isFalse();
        assertThat(PassingFields.down(named).include("x-hop")).isFalse();
        assertThat(PassingFields.up(named).include("X-Else")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-roles",
                "X-Forwarded-For",
                "X-Forwarded-Anything",
                "Forwarded",
                "X-Real-IP",
                "X-Request-Id",
                "Host",
                "$WSRA",
                "$WSSC"
            })
    void a_client_cannot_claim_to_be_someone_else(String name) {
        assertThat(PassingFields.up(NONE_NAMED).include(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Authorization", "Accept", "Content-Type", "Cookie", "If-Match", "Idempotency-Key", "Range"})
    void what_is_meant_for_the_service_goes_up(String name) {
        assertThat(PassingFields.up(NONE_NAMED).include(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Type", "Content-Length", "ETag", "Location", "Link", "Set-Cookie", "WWW-Authenticate"})
    void what_is_meant_for_the_client_goes_down(String name) {
        assertThat(PassingFields.down(NONE_NAMED).include(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server", "X-Powered-By", "X-Request-Id"})
    void what_tells_of_our_inside_or_is_set_here_does_not_go_down(String name) {
        assertThat(PassingFields.down(NONE_NAMED).include(name)).isFalse();
    }
}
