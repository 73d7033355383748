package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/** Who came to an event, in the order in which their accounts were made: the one order that check-ins do not change. */
public class Roll {

    private static final String NAME = "attendance";

    private static final String SELECT = """
            select a.user_id, p.given_name, p.family_name, a.status, a.reason, a.checked_in_at, a.way
            from attendance a join profile p on p.id = a.user_id""";

    private final EntityManager entities;

    @Inject
    Roll(EntityManager entities) {
        this.entities = entities;
    }

    public Page<RollEntry> read(UUID eventId, Optional<AttendanceStatus> status, PageRequest page) {
        var query = new KeysetQuery(SELECT)
                .and("a.event_id = ?", eventId)
                .andIfGiven("a.status = ?", status.map(Enum::name));
        page.after(NAME).ifPresent(cursor -> query.and("a.user_id > ?", cursor.uuid(0)));
        var rows = query.rows(entities, Roll::entry, "a.user_id", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.userId()));
    }

    private static RollEntry entry(Object[] row) {
        return new RollEntry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                wire(row[3]),
                wire(row[4]),
                row[5] == null ? null : ((Timestamp) row[5]).toInstant(),
                wire(row[6]));
    }

    private static String wire(Object constant) {
        return constant == null ? null : ((String) constant).toLowerCase(Locale.ROOT);
    }
}
