package org.cloudbackend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** An HTTP answer, and what a test wants to know of it. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** All that a client can see of it, but what differs with each request: its id and the time. */
    public String fingerprint() {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id"));
        return status() + "\n" + headers + "\n" + text().replaceAll("\"request_id\":\\s*\"[^\"]*\"", "");
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
            return reader.readObject();
        }
    }

    /** Asserts the status; a failure shows the body. */
    public Answer is(int status) {
        assertThat(status()).as("%s answered %s", response.uri(), text()).isEqualTo(status);
        return this;
    }

    /** Asserts a complete problem of this type (RFC 9457) that tells nothing of our code. */
    public JsonObject isProblem(int status, String slug) {
        is(status);
        assertThat(header("Content-Type")).as("content type").startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.getString("type")).endsWith("/" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(response.uri().getRawPath());
        assertThat(problem.getString("request_id")).isEqualTo(header("X-Request-Id"));
        assertThat(text()).doesNotContain("Exception", "\tat ", "org.cloudbackend", "java.lang");
        return problem;
    }
}
