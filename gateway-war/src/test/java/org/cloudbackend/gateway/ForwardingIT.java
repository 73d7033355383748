package org.cloudbackend.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
class ForwardingIT {

    private static final String PATH = "/api/v1/attendance";
    private static final int LIMIT = 1024 * 1024;
    private static final AtomicReference<Headers> SEEN = new AtomicReference<>();

    private final String token = War.issuer().token(UUID.randomUUID().toString(), "user");

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of("user.url", War.issuer().url()));
    }

    @BeforeAll
    static void an_upstream_that_answers_what_its_path_says() {
        var server = War.issuer().server();
        server.createContext(PATH, ForwardingIT::answer);
        server.createContext(PATH + "/problem", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().add("X-Request-Id", "another-request-id");
            send(exchange, 409, "{\"title\":\"theirs\"}");
        });
    }

    private static void answer(HttpExchange exchange) throws IOException {
        SEEN.set(exchange.getRequestHeaders());
        var read = exchange.getRequestBody().readAllBytes().length;
        var path = exchange.getRequestURI().getPath();
        var status = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.getResponseHeaders().add("Connection", "X-Hop");
        exchange.getResponseHeaders().add("X-Hop", "1");
        exchange.getResponseHeaders().add("Server", "inside");
        exchange.getResponseHeaders().add("Set-Cookie", "a=1");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2");
        exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
        send(exchange, status, "read " + read);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders().add("Content-Length", Integer.toString(text.length()));
        }
        var isBodiless = isHead || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, isBodiless ? -1 : text.length());
        try (var body = exchange.getResponseBody()) {
            if (!isBodiless) {
                body.write(text.getBytes(UTF_8));
            }
        }
    }

    @BeforeEach
    void ready() {
        Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 404, 412, 500, 503})
    void any_answer_of_a_service_is_passed_on(int status) {
        var answer = War.http().as(token).get(PATH + "/" + status);

        assertThat(answer.is(status).text()).isEqualTo("read 0");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_problem_of_a_service_is_passed_on_with_the_one_request_id() {
        var answer = raw("GET " + PATH + "/problem", "X-Request-Id: my-request-1\r\n", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 409 ")
                .contains("application/problem+json", "{\"title\":\"theirs\"}")
                .containsOnlyOnce("X-Request-Id: my-request-1")
                .doesNotContain("another-request-id");
    }

    @Test
    void a_refusal_of_ours_has_the_request_id_too() {
        assertThat(War.http()
                        .with("X-Request-Id", "my-request-2")
                        .get("/nothing")
                        .header("X-Request-Id"))
                .isEqualTo("my-request-2");
        assertThat(War.http().with("X-Request-Id", "not one!").get("/nothing").header("X-Request-Id"))
                .isNotEqualTo("not one!")
                .isNotBlank();
    }

    @Test
    void a_client_cannot_speak_in_the_name_of_the_gateway() {
        raw(
                "GET " + PATH + "/200",
                "X-User-Id: 1\r\nX-User-Roles: admin\r\nForwarded: host=evil.example\r\nX-Real-IP: 6.6.6.6\r\n"
                        + "X-Forwarded-Port: 1\r\nX-Forwarded-User: admin\r\n$WSRA: 6.6.6.6\r\nX-Mine: kept\r\n",
                "");

        assertThat(SEEN.get())
                .containsEntry("X-mine", List.of("kept"))
                .doesNotContainKeys(
                        "X-user-id",
                        "X-user-roles",
                        "Forwarded",
                        "X-real-ip",
                        "X-forwarded-port",
                        "X-forwarded-user",
                        "$wsra");
        assertThat(SEEN.get().get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(SEEN.get().get("X-forwarded-proto")).containsExactly("http");
        assertThat(SEEN.get().get("X-forwarded-host")).containsExactly("gateway.example");
        assertThat(SEEN.get().get("Authorization")).containsExactly("Bearer " + token);
        assertThat(SEEN.get().get("X-request-id")).hasSize(1);
    }

    @Test
    void the_client_behind_a_proxy_of_ours_is_the_one_that_is_told() {
        raw("GET " + PATH + "/200", "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n", "");

        assertThat(SEEN.get().get("X-forwarded-for")).containsExactly("203.0.113.7");
        assertThat(SEEN.get().get("X-forwarded-proto")).containsExactly("https");
    }

    @Test
    void a_client_that_speaks_through_a_proxy_of_ours_cannot_choose_its_address() {
        raw("GET " + PATH + "/200", "X-Forwarded-For: 6.6.6.6, 203.0.113.7\r\n", "");

        assertThat(SEEN.get().get("X-forwarded-for")).doesNotContain("6.6.6.6").hasSize(1);
    }

    @Test
    void fields_of_the_connection_stay_on_their_side() {
        var answer =
                raw("GET " + PATH + "/200", "Connection: X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\nUpgrade: h2c\r\n", "");

        assertThat(SEEN.get()).doesNotContainKeys("X-hop", "Te", "Upgrade");
        assertThat(answer).contains("Set-Cookie: a=1", "Set-Cookie: b=2").doesNotContain("X-Hop", "Server:", "inside");
    }

    @Test
    void head_has_the_length_but_no_body() {
        var answer = raw("HEAD " + PATH + "/200", "", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Length: 6")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void an_answer_without_a_body_has_none(int status) {
        var answer = raw("GET " + PATH + "/" + status, "", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("Transfer-Encoding")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_body_of_the_allowed_size_passes() {
        assertThat(War.http()
                        .as(token)
                        .post(PATH + "/200", "x".repeat(LIMIT))
                        .is(200)
                        .text())
                .isEqualTo("read " + LIMIT);
        assertThat(War.http().as(token).post(PATH + "/200", "").is(200).text()).isEqualTo("read 0");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() {
        var answer = RawClient.headOfAnswerTo("POST " + PATH + "/200 HTTP/1.1\r\nHost: gateway.example\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "Connection: close");
    }

    @Test
    void a_body_that_turns_out_to_be_too_large_is_refused() {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var answer = raw("POST " + PATH + "/200", "Transfer-Encoding: chunked\r\n", chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/body-too-large");
    }

    @Test
    void a_length_beside_chunks_smuggles_nothing() {
        var answer = raw(
                "POST " + PATH + "/200",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "5\r\nhello\r\n0\r\n\r\n");

        assertThat(answer).containsAnyOf("HTTP/1.1 400 ", "read 5");
    }

    private String raw(String start, String headers, String body) {
        var connection = headers.contains("Connection: ") ? "" : "Connection: close\r\n";
        var withClose = headers.replace("Connection: ", "Connection: close, ");
        return RawClient.answerTo(start + " HTTP/1.1\r\nHost: gateway.example\r\nAuthorization: Bearer " + token
                + "\r\n" + connection + withClose + "\r\n" + body);
    }
}
