package org.cloudbackend.user.events.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.user.events.entity.Audience;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventPlan;
import org.cloudbackend.user.events.entity.StatusByHand;

/**
 * What can be changed of an event, as it was at one moment.
 *
 * @param status by hand; null where the clock decides
 */
public record EventFields(
        String name,
        String description,
        String location,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        Instant checkInOpensAt,
        Instant checkInClosesAt,
        Instant lateAfter,
        Audience audience,
        StatusByHand status) {

    static EventFields of(Event event) {
        return of(event.plan(), event.statusByHand());
    }

    static EventFields of(EventPlan plan, StatusByHand status) {
        var times = plan.times();
        return new EventFields(
                plan.name(),
                plan.description(),
                plan.location(),
                plan.timeZone().getId(),
                times.startsAt(),
                times.endsAt(),
                times.checkInOpensAt(),
                times.checkInClosesAt(),
                times.lateAfter(),
                plan.audience(),
                status);
    }

    /** Each field that has changed since, by its name in our JSON: {@code {"name": {"before": …, "after": …}}}. */
    JsonObject since(EventFields earlier) {
        var before = earlier.json();
        var changes = Json.createObjectBuilder();
        json().forEach((name, after) -> {
            if (!after.equals(before.get(name))) {
                changes.add(
                        name,
                        Json.createObjectBuilder()
                                .add("before", before.get(name))
                                .add("after", after));
            }
        });
        return changes.build();
    }

    private JsonObject json() {
        try (var reader =
                Json.createReader(new StringReader(JsonSettings.jsonb().toJson(this)))) {
            return reader.readObject();
        }
    }
}
