package org.cloudbackend.user;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.testkit.Http;

/** Events that staff has planned over HTTP. */
public final class TestEvents {

    private TestEvents() {}

    /** An event that starts after that time, or has started before it, and lasts two hours. */
    public static JsonObject starting(Http staff, String name, Duration fromNow) {
        var start = Instant.now().plus(fromNow);
        return staff.post("/api/v1/events", """
                        {"name": "%s", "location": "Great Hall", "starts_at": "%s", "ends_at": "%s"}
                        """.formatted(name, start, start.plus(Duration.ofHours(2))))
                .is(201)
                .json();
    }

    public static UUID open(Http staff) {
        return UUID.fromString(
                starting(staff, "Open evening", Duration.ofMinutes(10)).getString("id"));
    }

    public static String code(Http staff, UUID event) {
        return staff.get("/api/v1/events/" + event + "/code").is(200).json().getString("code");
    }
}
