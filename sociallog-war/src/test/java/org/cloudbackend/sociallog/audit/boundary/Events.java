package org.cloudbackend.sociallog.audit.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Batches as services deliver them. */
final class Events {

    static final String INTAKE = "/api/v1/internal/audit/events";
    static final String PATH = "/api/v1/audit/events";

    private Events() {}

    /** A new event by this actor. */
    static JsonObjectBuilder by(String actor) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("occurred_at", "2026-01-31T09:30:00.123456Z")
                .add("source", "auth")
                .add("actor", actor)
                .add("action", "session.opened")
                .add("target", "session:1")
                .add("outcome", "success")
                .add("address", "192.0.2.7")
                .add("user_agent", "test")
                .add("request_id", "request-1")
                .add("details", Json.createObjectBuilder().add("z", 1.50).add("a", "é"));
    }

    static String batch(JsonObjectBuilder... events) {
        return batch(List.of(events));
    }

    static String batch(List<JsonObjectBuilder> events) {
        return Json.createObjectBuilder()
                .add(
                        "events",
                        Json.createArrayBuilder(
                                events.stream().map(JsonObjectBuilder::build).toList()))
                .build()
                .toString();
    }

    static String batchOf(int count, String actor) {
        return batch(IntStream.range(0, count).mapToObj(i -> by(actor)).toList());
    }
}
