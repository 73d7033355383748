package org.cloudbackend.user.live;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cloudbackend.testkit.War;

/** A client that watches an event as a browser's EventSource does. */
public final class LiveClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile int comments;
    private volatile String lastId;
    private volatile boolean ended;

    /** @param data null for an event without any */
    public record Event(String id, String name, JsonObject data) {}

    private LiveClient(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new Thread(this::read, "live-client");
        reader.setDaemon(true);
        reader.start();
    }

    public static LiveClient watch(UUID event, String token, String lastEventId) {
        return watch("", event, token, lastEventId);
    }

    /**
     * Watches as soon as there is a seat: those of tests before become free when the server notices that they are gone.
     *
     * @param replica the context root of the replica to ask
     * @param lastEventId null to begin anew
     */
    public static LiveClient watch(String replica, UUID event, String token, String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(War.url() + replica + "/api/v1/events/" + event + "/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new LiveClient(
                await().atMost(PATIENCE).until(() -> send(request.build()), answer -> answer.statusCode() != 503));
    }

    private static HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            JsonObject data = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = Json.createReader(new StringReader(line.substring(6)))
                            .readObject();
                } else if (line.startsWith(":")) {
                    comments++;
                } else if (line.isEmpty() && name != null) {
                    lastId = id == null ? lastId : id;
                    events.add(new Event(id, name, data));
                    id = null;
                    name = null;
                    data = null;
                }
            }
            ended = true;
        } catch (IOException e) {
            // The test has closed it, or the server has cut it off
            ended = true;
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public List<Event> events() {
        return events;
    }

    public List<Event> news() {
        return events.stream()
                .filter(event -> event.name().equals("attendance"))
                .toList();
    }

    public List<UUID> people() {
        return news().stream()
                .map(event -> UUID.fromString(event.data().getString("user_id")))
                .toList();
    }

    /** What an EventSource would send when it comes back. */
    public String lastId() {
        return lastId;
    }

    public int comments() {
        return comments;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Stops listening; what has come by then stays. */
    public void leave() {
        close();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
