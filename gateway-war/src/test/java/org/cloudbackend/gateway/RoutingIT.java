package org.cloudbackend.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class RoutingIT {

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of("user.url", War.issuer().url(), "sociallog.url", GatewayWar.nowhere()));
    }

    @BeforeAll
    static void an_upstream_that_says_what_it_was_asked_for() {
        var server = War.issuer().server();
        server.createContext("/api/v1", RoutingIT::echo);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var seen = (exchange.getRequestMethod() + " " + exchange.getRequestURI()).getBytes();
        exchange.sendResponseHeaders(200, seen.length);
        try (var body = exchange.getResponseBody()) {
            body.write(seen);
        }
    }

    @BeforeEach
    void ready() {
        Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
    }

    @Test
    void a_public_route_needs_no_token() {
        assertThat(War.http().post("/api/v1/auth/login", "{}").is(200).text()).isEqualTo("POST /api/v1/auth/login");
        assertThat(War.http().get("/.well-known/jwks.json").is(200).text()).contains("\"kty\":\"RSA\"");
    }

    @Test
    void path_and_query_reach_the_service_as_they_were_written() {
        var http = War.http().as(War.issuer().token(UUID.randomUUID().toString(), "user"));

        assertThat(http.get("/api/v1/users/caf%C3%A9?q=a%2Fb+c&&x=%C3%A9;y#f")
                        .is(200)
                        .text())
                .isEqualTo("GET /api/v1/users/caf%C3%A9?q=a%2Fb+c&&x=%C3%A9;y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/users", "/index.html", "/api/v1/internal/audit/events"})
    void a_path_without_a_route_is_answered_here(String path) {
        War.http().get(path).isProblem(404, "no-route");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/internal/audit/events",
                "/api/v1//internal/audit/events",
                "/api/v1/./internal/audit/events",
                "/api/v1/%2e/internal/audit/events",
                "/api/v1/auth/login/../../internal/audit/events",
                "/api/v1/auth/%2e%2e/internal/audit/events",
                "/api/v1/auth/..%2finternal/audit/events",
                "/api/v1/auth/..;/internal/audit/events",
                "/api/v1/auth/..\\internal/audit/events",
                "/api/v1/auth/%2E%2E%5Cinternal",
                "/api/v1/%69nternal/audit/events",
                "/api/v1/internal;x=y/audit/events",
                "/api/v1;/internal/audit/events",
                "/api/v1/users%2f..%2finternal",
                "/api/v1/users/%252e%252e/internal",
                "/api/v1/users/%c0%ae%c0%ae/internal",
                "/api/v1/auth/login%00",
                "/api/v1/auth/login%0d%0aX-User-Id:1",
                "/API/V1/internal/audit/events",
                "http://localhost/api/v1/internal/audit/events",
                "/api/v1/auth/login/"
            })
    void no_spelling_of_a_path_gets_around_the_routes(String target) {
        assertThat(RawClient.statusOf(target)).matches("HTTP/1.1 (404|400) .*");
    }

    @Test
    void a_method_that_no_route_takes_is_answered_with_those_that_are() {
        var answer = War.http().post("/.well-known/jwks.json", "{}");

        answer.isProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        War.http().send("OPTIONS", "/api/v1/users", "text/plain", "").isProblem(405, "method-not-allowed");
    }

    @Test
    void all_services_are_seen_at_a_glance() {
        var health = War.http().get("/api/v1/health").is(200).json();

        assertThat(health.getString("status")).isEqualTo("degraded");
        assertThat(health.getJsonArray("services")).hasSize(3);
        var user = health.getJsonArray("services").getJsonObject(1);
        assertThat(user.getString("name")).isEqualTo("user");
        assertThat(user.getString("status")).isEqualTo("up");
        assertThat(user.getInt("milliseconds")).isBetween(0, 2_000);
        var sociallog = health.getJsonArray("services").getJsonObject(2);
        assertThat(sociallog.getString("status")).isEqualTo("down");
        War.http().post("/api/v1/health", "{}").isProblem(405, "method-not-allowed");
    }
}
