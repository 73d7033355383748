package org.cloudbackend.gateway.routing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesFileTest {

    private final RoutesFile file = new RoutesFile("routes.conf", Set.of("auth", "user"));

    @Test
    void columns_are_separated_by_any_white_space_and_comments_are_skipped() {
        var table =
                file.read(List.of("# a comment", "", "  /api/v1/a \t GET,POST   auth  public  ", "/b * user token"));

        assertThat(table.find("POST", "/api/v1/a").upstream()).isEqualTo("auth");
        assertThat(table.find("POST", "/api/v1/a").needsToken()).isFalse();
        assertThat(table.find("DELETE", "/b").upstream()).isEqualTo("user");
        assertThat(table.find("DELETE", "/b").needsToken()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000,1000", "64KiB,65536", "16MiB,16777216"})
    void a_route_may_have_a_body_limit_of_its_own(String column, long bytes) {
        var table = file.read(List.of("/a POST auth token " + column));

        assertThat(table.find("POST", "/a").bodyLimit()).hasValue(bytes);
    }

    @Test
    void without_one_a_route_has_no_body_limit() {
        var table = file.read(List.of("/a POST auth token"));

        assertThat(table.find("POST", "/a").bodyLimit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/b GET auth                | expected the columns",
                "/b GET auth token 1 more   | expected the columns",
                "/b BREW auth token         | 'BREW' is not one of the methods",
                "/b get auth token          | 'get' is not one of the methods",
                "/b GET, auth token         | '' is not one of the methods",
                "/b OPTIONS auth token      | 'OPTIONS' is not one of the methods",
                "/b GET mail token          | 'mail' is not one of the upstreams [auth, user]",
                "/b GET auth Public         | 'Public' is neither public nor token",
                "/b GET auth token 1GB      | '1GB' is not a size",
                "/b GET auth token 0        | '0' is not a size",
                "b GET auth token           | 'b' does not begin with / or is not in normal form",
                "/b/ GET auth token         | is not in normal form",
                "/b/../c GET auth token     | is not in normal form",
                "/b/*/c GET auth token      | may have a * only as /** at its end",
                "/b* GET auth token         | may have a * only as /** at its end",
                "/a/x GET auth token        | a line before it takes all of its requests"
            })
    void a_wrong_line_is_named_with_the_reason(String line, String reason) {
        assertThatThrownBy(() -> file.read(List.of("/a/** * auth token", "", line)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("routes.conf, line 3: ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_file_without_routes_is_refused() {
        assertThatThrownBy(() -> file.read(List.of("# nothing")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("routes.conf has no routes.");
    }
}
