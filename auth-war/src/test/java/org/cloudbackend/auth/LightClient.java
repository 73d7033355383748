package org.cloudbackend.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.testkit.War;

/** Posts with as little work as Java can do it with: in a benchmark the client takes its time from the server's cores. */
final class LightClient {

    private LightClient() {}

    /** @return the status of the answer */
    static int post(String path, String json) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(War.url() + path).toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            var body = json.getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(body.length);
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
            try (var in = connection.getInputStream()) {
                in.readAllBytes();
            }
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
