package org.cloudbackend.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.json.JsonSettings;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    @Test
    void an_audit_event_comes_back_from_json_as_it_went_in() {
        var event = new AuditEvent(
                UUID.fromString("0190a6b4-9f00-7000-8000-000000000001"),
                Instant.parse("2026-01-31T09:30:00.123456Z"),
                "user",
                null,
                "event.created",
                "event:1",
                AuditOutcome.SUCCESS,
                "127.0.0.1",
                "curl",
                "abc",
                JsonValue.EMPTY_JSON_OBJECT);
        var json = JsonSettings.jsonb().toJson(event);
        assertThat(json).contains("\"outcome\":\"success\"", "\"occurred_at\":\"2026-01-31T09:30:00.123456Z\"");
        assertThat(json).contains("\"actor\":null");
        assertThat(JsonSettings.jsonb().fromJson(json, AuditEvent.class)).isEqualTo(event);
    }
}
