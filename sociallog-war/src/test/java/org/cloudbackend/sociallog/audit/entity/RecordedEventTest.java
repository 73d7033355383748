package org.cloudbackend.sociallog.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.junit.jupiter.api.Test;

class RecordedEventTest {

    private static final ChainLink SIXTH = new ChainLink(6, "a".repeat(64));
    private static final RecordedEvent SEVENTH =
            RecordedEvent.after(SIXTH, eventAt("2026-01-31T09:30:00Z"), Instant.parse("2026-01-31T09:30:01.250Z"));

    /** {@code printf '%s%s' "$previous_hash" "$canonical_json" | sha256sum} tells the same. */
    @Test
    void the_hash_is_the_one_that_other_tools_compute() {
        assertThat(SEVENTH.hash()).isEqualTo("898f71374b5045059746c7ab13f49284b42af7d27ba844b86a1e1593f1987d6b");
        assertThat(SEVENTH.computedHash()).isEqualTo(SEVENTH.hash());
    }

    @Test
    void an_event_follows_the_one_before() {
        assertThat(SEVENTH.sequence()).isEqualTo(7);
        assertThat(SEVENTH.previousHash()).isEqualTo(SIXTH.hash());
        assertThat(SEVENTH.link()).isEqualTo(new ChainLink(7, SEVENTH.hash()));
    }

    @Test
    void each_field_changes_the_hash() throws ReflectiveOperationException {
        var components = List.of(RecordedEvent.class.getRecordComponents());
        var hashes = new ArrayList<String>();
        for (var component : components.subList(0, components.size() - 1)) {
            hashes.add(with(component, otherThan(component.getAccessor().invoke(SEVENTH), component.getType()))
                    .computedHash());
        }
        hashes.add(SEVENTH.hash());

        assertThat(hashes).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void the_time_of_the_source_is_kept_as_precisely_as_the_database_can() {
        var precise = RecordedEvent.after(SIXTH, eventAt("2026-01-31T09:30:00.123456789Z"), SEVENTH.recordedAt());

        assertThat(precise.occurredAt()).isEqualTo(Instant.parse("2026-01-31T09:30:00.123456Z"));
    }

    private static AuditEvent eventAt(String time) {
        return new AuditEvent(
                UUID.fromString("0190a5e4-7d2c-7c3a-8f1e-0123456789ab"),
                Instant.parse(time),
                "auth",
                null,
                "session.refused",
                null,
                AuditOutcome.REFUSED,
                "192.0.2.7",
                "test",
                "request-1",
                object("{\"b\":\"é\",\"a\":[1,2.5,1e21,true]}"));
    }

    private static Object otherThan(Object value, Class<?> type) {
        if (type == long.class) {
            return (Long) value + 1;
        } else if (type == UUID.class) {
            return UUID.fromString("0190a5e4-7d2c-7c3a-8f1e-0123456789ac");
        } else if (type == Instant.class) {
            return ((Instant) value).plusNanos(1000);
        } else if (type == AuditOutcome.class) {
            return AuditOutcome.SUCCESS;
        } else if (type == JsonObject.class) {
            return object("{\"b\":\"é\",\"a\":[1,2.5,1e21,false]}");
        }
        return value == null ? "" : value + "x";
    }

    private static RecordedEvent with(RecordComponent changed, Object value) throws ReflectiveOperationException {
        var components = RecordedEvent.class.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(changed.getName())
                    ? value
                    : components[i].getAccessor().invoke(SEVENTH);
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return RecordedEvent.class.getDeclaredConstructor(types).newInstance(values);
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
