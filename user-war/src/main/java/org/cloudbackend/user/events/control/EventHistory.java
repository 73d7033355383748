package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.sql.Timestamp;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** What events were before each change. */
public class EventHistory {

    private static final String NAME = "event-changes";

    private static final String SELECT = """
            select c.version, c.changed_at, c.changed_by, cast(c.fields as text) from event_change c""";

    private final EntityManager entities;

    @Inject
    EventHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** The changes of an event, the last one first. */
    public Page<EventChange> read(UUID eventId, PageRequest page) {
        var query = new KeysetQuery(SELECT).and("c.event_id = ?", eventId);
        page.after(NAME).ifPresent(cursor -> query.and("c.version < ?", cursor.number(0)));
        var rows = query.rows(entities, EventHistory::change, "c.version desc", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.version()));
    }

    void add(EventChange change, UUID eventId) {
        entities.createNativeQuery("""
                        insert into event_change (event_id, version, changed_at, changed_by, fields)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb))""")
                .setParameter(1, eventId)
                .setParameter(2, change.version())
                .setParameter(3, change.changedAt())
                .setParameter(4, change.changedBy())
                .setParameter(5, change.fields().toString())
                .executeUpdate();
    }

    private static EventChange change(Object[] row) {
        return new EventChange((Long) row[0], ((Timestamp) row[1]).toInstant(), (UUID) row[2], json((String) row[3]));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
