package org.cloudbackend.gateway.routing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = new RoutesFile("routes.conf", Set.of("auth", "user"))
            .read(List.of(
                    "/api/v1/auth/login POST auth public",
                    "/api/v1/auth/** GET,DELETE auth token",
                    "/api/v1/** * user token"));

    @Test
    void the_first_line_that_fits_path_and_method_wins() {
        assertThat(table.find("POST", "/api/v1/auth/login").needsToken()).isFalse();
        assertThat(table.find("GET", "/api/v1/auth/login").upstream()).isEqualTo("auth");
        assertThat(table.find("PUT", "/api/v1/auth/login").upstream()).isEqualTo("user");
    }

    @Test
    void all_below_means_the_path_itself_and_whole_segments() {
        assertThat(table.find("GET", "/api/v1/auth").upstream()).isEqualTo("auth");
        assertThat(table.find("GET", "/api/v1/auth/a/b").upstream()).isEqualTo("auth");
        assertThat(table.find("GET", "/api/v1/authors").upstream()).isEqualTo("user");
    }

    @Test
    void head_goes_wherever_get_goes() {
        assertThat(table.find("HEAD", "/api/v1/auth/me").upstream()).isEqualTo("auth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/v2/users", "/API/v1/users", "/api/v1users"})
    void a_path_that_no_line_fits_has_no_route(String path) {
        assertProblem(() -> table.find("GET", path), ProblemType.NO_ROUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/internal", "/api/v1/internal/audit/events"})
    void no_line_of_the_file_opens_the_internal_paths(String path) {
        assertProblem(() -> table.find("POST", path), ProblemType.NO_ROUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "CONNECT", "BREW"})
    void a_method_that_no_line_takes_is_answered_with_those_that_are(String method) {
        assertThatThrownBy(() -> table.find(method, "/api/v1/users"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
                    assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, HEAD, PATCH, POST, PUT");
                });
    }

    private static void assertProblem(ThrowingCallable call, ProblemType type) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
