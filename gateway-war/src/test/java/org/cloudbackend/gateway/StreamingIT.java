package org.cloudbackend.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
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
class StreamingIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String PATH = "/api/v1/events/streaming";
    private static final CountDownLatch FIRST_EVENT_SEEN = new CountDownLatch(1);

    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return GatewayWar.with(Map.of("user.url", War.issuer().url(), "gateway.body.max.bytes", 32 * MEGABYTE));
    }

    @BeforeAll
    static void an_upstream_of_large_bodies() {
        var server = War.issuer().server();
        server.createContext(PATH + "/up", StreamingIT::checksum);
        server.createContext(PATH + "/down", exchange -> {
            exchange.sendResponseHeaders(200, 50L * MEGABYTE);
            writeRandom(exchange, 50);
        });
        server.createContext(PATH + "/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            writeRandom(exchange, 50);
        });
        server.createContext(PATH + "/live", StreamingIT::twoEvents);
    }

    private static void checksum(HttpExchange exchange) throws IOException {
        var body = new CheckedInputStream(exchange.getRequestBody(), new CRC32());
        body.transferTo(OutputStream.nullOutputStream());
        var sum = Long.toString(body.getChecksum().getValue()).getBytes();
        exchange.sendResponseHeaders(200, sum.length);
        try (var answer = exchange.getResponseBody()) {
            answer.write(sum);
        }
    }

    private static void writeRandom(HttpExchange exchange, int megabytes) throws IOException {
        try (var answer = exchange.getResponseBody()) {
            random(megabytes, answer);
        }
    }

    private static void twoEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var answer = exchange.getResponseBody()) {
            answer.write("data: 1\n\n".getBytes());
            answer.flush();
            var seen = FIRST_EVENT_SEEN.await(20, TimeUnit.SECONDS);
            answer.write(("data: " + seen + "\n\n").getBytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void ready() {
        Awaitility.await().until(() -> War.http().get("/health/ready").status() == 200);
    }

    @Test
    void twenty_megabytes_go_up_intact_with_a_length() throws Exception {
        var body = bytes(20);
        var answer = client.send(
                request("/up").POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Long.toString(crc(body)));
    }

    @Test
    void twenty_megabytes_go_up_intact_in_chunks() throws Exception {
        var body = bytes(20);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        var answer = client.send(request("/up").POST(chunked).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Long.toString(crc(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/down", "/chunks"})
    void fifty_megabytes_come_down_intact(String path) throws Exception {
        var answer = client.send(request(path).build(), BodyHandlers.ofInputStream());
        var expected = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        random(50, expected);

        assertThat(answer.statusCode()).isEqualTo(200);
        var body = new CheckedInputStream(answer.body(), new CRC32());
        assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(50L * MEGABYTE);
        assertThat(body.getChecksum().getValue())
                .isEqualTo(expected.getChecksum().getValue());
    }

    @Test
    void an_event_reaches_the_client_before_the_next_one_happens() throws Exception {
        InputStream events = client.send(request("/live").build(), BodyHandlers.ofInputStream())
                .body();

        var first = new byte[9];
        assertThat(events.readNBytes(first, 0, first.length)).isEqualTo(first.length);
        assertThat(new String(first)).isEqualTo("data: 1\n\n");
        FIRST_EVENT_SEEN.countDown();
        assertThat(new String(events.readAllBytes())).isEqualTo("data: true\n\n");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Integer.getInteger("war.http.port") + PATH + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Authorization",
                        "Bearer " + War.issuer().token(UUID.randomUUID().toString(), "staff"));
    }

    /** The same bytes each time. */
    private static void random(int megabytes, OutputStream to) throws IOException {
        var random = new Random(42);
        var part = new byte[MEGABYTE];
        for (var i = 0; i < megabytes; i++) {
            random.nextBytes(part);
            to.write(part);
        }
    }

    private static byte[] bytes(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        random(megabytes, bytes);
        return bytes.toByteArray();
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
