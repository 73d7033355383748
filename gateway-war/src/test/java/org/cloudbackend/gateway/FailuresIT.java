package org.cloudbackend.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class FailuresIT {

    private static final RawUpstream UPSTREAM = RawUpstream.start();
    private static final String BROKEN = "/api/v1/social/logs";

    private final Http http = War.http().as(War.issuer().token(UUID.randomUUID().toString(), "user"));

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of(
                "user.url",
                GatewayWar.nowhere(),
                "sociallog.url",
                UPSTREAM.url(),
                "upstream.response.timeout.ms",
                1_000));
    }

    @AfterAll
    static void stop() throws IOException {
        UPSTREAM.close();
    }

    @BeforeEach
    void ready() {
        Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
    }

    @Test
    void a_service_that_cannot_be_reached_is_unavailable() {
        var answer = http.get("/api/v1/users/me");

        answer.isProblem(503, "upstream-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_service_that_says_nothing_times_out() {
        var answered = new CountDownLatch(1);
        UPSTREAM.behave(connection -> await(answered));
        try {
            http.get(BROKEN).isProblem(504, "upstream-timeout");
        } finally {
            answered.countDown();
        }
    }

    @Test
    void a_service_that_hangs_up_has_failed() {
        UPSTREAM.behave(connection -> {});

        http.get(BROKEN).isProblem(502, "upstream-failed");
    }

    @Test
    void a_service_that_talks_nonsense_has_failed() {
        UPSTREAM.behave(connection -> write(connection, "nonsense\r\n\r\n"));
        http.get(BROKEN).isProblem(502, "upstream-failed");

        UPSTREAM.behave(connection -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"));
        http.get(BROKEN).isProblem(502, "upstream-failed");
    }

    @Test
    void an_answer_that_breaks_off_before_anything_went_out_has_failed() {
        UPSTREAM.behave(connection -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"));

        http.get(BROKEN).isProblem(502, "upstream-failed");
    }

    @Test
    void an_answer_that_breaks_off_later_does_not_look_complete() {
        var part = "x".repeat(200_000);
        UPSTREAM.behave(connection -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n" + part));
        assertThatThrownBy(() -> http.get(BROKEN)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void when_the_client_goes_the_service_is_no_longer_listened_to() throws Exception {
        UPSTREAM.behave(connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(connection, "5\r\nevent\r\n");
            }
        });
        try (var client = RawClient.open()) {
            var token = War.issuer().token(UUID.randomUUID().toString(), "user");
            write(
                    client,
                    "GET " + BROKEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            assertThat(client.getInputStream().readNBytes(10_000)).hasSize(10_000);
        }

        assertThat(UPSTREAM.cutOff().await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
