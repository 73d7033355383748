package org.cloudbackend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.cloudbackend.launcher.servers.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client is told when something is wrong, with its request or with us. */
@ExtendWith(WholeBackend.class)
class TroubleIT {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/me",
        "/api/v1/users/me",
        "/api/v1/events",
        "/api/v1/attendance/me",
        "/api/v1/social/logs",
        "/api/v1/audit/events"
    })
    void without_a_good_token_nothing_private_answers(String path) {
        var gateway = WholeBackend.gateway();
        gateway.get(path).isProblem(401, "token-invalid");
        gateway.as("abc.def.ghi").get(path).isProblem(401, "token-invalid");
    }

    @ParameterizedTest
    @CsvSource({"AUTH, /api/v1/auth/me", "USER, /api/v1/users/me", "SOCIALLOG, /api/v1/social/logs"})
    void a_service_trusts_no_caller_because_it_came_past_the_gateway(Service service, String path) {
        WholeBackend.service(service).get(path).isProblem(401, "token-invalid");
        WholeBackend.service(service).as("abc.def.ghi").get(path).isProblem(401, "token-invalid");
    }

    @Test
    void internal_calls_are_not_routed() {
        WholeBackend.gateway()
                .post("/api/v1/internal/audit/events", "{\"events\": []}")
                .isProblem(404, "no-route");
    }

    @Test
    void a_member_cannot_write_audit_events() {
        WholeBackend.service(Service.SOCIALLOG)
                .as(Person.registered("Eve").accessToken())
                .post("/api/v1/internal/audit/events", "{\"events\": []}")
                .isProblem(403, "forbidden");
    }

    @Test
    void a_path_that_no_service_has_is_told() {
        WholeBackend.gateway().get("/api/v1/nothing").isProblem(404, "no-route");
    }

    @Test
    void a_body_that_a_service_refuses_is_told_through_the_gateway() {
        WholeBackend.gateway().post("/api/v1/auth/login", "{").isProblem(400, "invalid-json");
        var problem =
                WholeBackend.gateway().post("/api/v1/auth/login", "{\"x\": 1}").isProblem(400, "invalid-request");
        assertThat(problem.getJsonArray("errors")).isNotEmpty();
    }

    @Test
    void a_request_keeps_its_id_through_the_gateway_and_the_service() {
        var answer =
                WholeBackend.gateway().with("X-Request-Id", "order-12345678").post("/api/v1/auth/login", "{");
        assertThat(answer.header("X-Request-Id")).isEqualTo("order-12345678");
        assertThat(answer.isProblem(400, "invalid-json").getString("request_id"))
                .isEqualTo("order-12345678");
    }

    @Test
    void nobody_chooses_the_address_that_the_audit_trail_keeps() {
        var admin = Person.administrator();
        var word = "x".repeat(80);
        for (var header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
            WholeBackend.gateway()
                    .with(header, header.equals("Forwarded") ? "for=203.0.113.66" : "203.0.113.66")
                    .with("User-Agent", word)
                    .post("/api/v1/auth/login", "{\"identifier\": \"nobody\", \"password\": \"wrong\"}")
                    .isProblem(401, "invalid-credentials");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var refused = admin
                    .http()
                    .get("/api/v1/audit/events?action=session.refused&limit=100")
                    .is(200)
                    .json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(event -> word.equals(event.getString("user_agent")))
                    .map(event -> event.getString("address"))
                    .toList();
            assertThat(refused).hasSize(3).containsOnly("127.0.0.1");
        });
    }

    @ParameterizedTest
    @CsvSource({"100", "1200", "100000"})
    void nested_json_is_refused_at_any_depth(int depth) {
        WholeBackend.gateway()
                .post("/api/v1/auth/login", "{\"identifier\": " + "[".repeat(depth) + "]".repeat(depth) + "}")
                .isProblem(400, "invalid-json");
    }

    @Test
    void an_accept_header_that_cannot_be_read_is_the_clients_mistake() {
        var answer = WholeBackend.gateway()
                .with("Accept", "application/json;q=abc")
                .post("/api/v1/auth/login", "{\"identifier\": \"nobody\", \"password\": \"wrong\"}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void private_answers_are_kept_by_no_cache() {
        assertThat(Person.registered("Ada")
                        .http()
                        .get("/api/v1/users/me")
                        .is(200)
                        .header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void while_the_database_is_down_every_service_says_so_and_recovers_afterwards() {
        var ada = Person.registered("Ada");
        var backend = WholeBackend.backend();
        backend.stopDatabase();
        try {
            for (var path : new String[] {"/api/v1/auth/me", "/api/v1/users/me", "/api/v1/social/logs"}) {
                var answer = ada.http().get(path);
                answer.isProblem(503, "service-unavailable");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            }
            WholeBackend.service(Service.AUTH).get("/health/ready").is(503);
        } finally {
            backend.startDatabase();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ada.http().get("/api/v1/users/me").is(200));
        ada.http().get("/api/v1/auth/me").is(200);
        ada.http().get("/api/v1/social/logs").is(200);
    }
}
