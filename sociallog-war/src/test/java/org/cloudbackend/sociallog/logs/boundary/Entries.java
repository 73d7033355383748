package org.cloudbackend.sociallog.logs.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Bodies to log. */
final class Entries {

    static final String PATH = "/api/v1/social/logs";

    private Entries() {}

    static JsonObjectBuilder entry() {
        return Json.createObjectBuilder()
                .add("network", "mastodon")
                .add("action", "post")
                .add("content", "Good morning")
                .add("status", "published")
                .add("occurred_at", "2026-01-31T09:30:00Z");
    }

    static String saying(String content) {
        return entry().add("content", content).build().toString();
    }

    static String without(String field) {
        JsonObject all = entry().build();
        return Json.createObjectBuilder(all).remove(field).build().toString();
    }
}
