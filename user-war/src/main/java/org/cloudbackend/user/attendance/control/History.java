package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/** The events that someone came to, newest check-in first. */
public class History {

    private static final String NAME = "history";

    private static final String SELECT = """
            select a.event_id, e.name, a.status, a.checked_in_at
            from attendance a join event e on e.id = a.event_id""";

    private final EntityManager entities;

    @Inject
    History(EntityManager entities) {
        this.entities = entities;
    }

    /** @param checkedIn in which the check-ins happened */
    public Page<Visit> read(UUID userId, Period checkedIn, PageRequest page) {
        var query = new KeysetQuery(SELECT)
                .and("a.user_id = ?", userId)
                .and("a.checked_in_at is not null")
                .andWithin("a.checked_in_at", checkedIn);
        page.after(NAME)
                .ifPresent(cursor ->
                        query.and("(a.checked_in_at, a.event_id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
        var rows = query.rows(entities, History::visit, "a.checked_in_at desc, a.event_id desc", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.checkedInAt(), last.eventId()));
    }

    private static Visit visit(Object[] row) {
        return new Visit(
                (UUID) row[0],
                (String) row[1],
                AttendanceStatus.valueOf((String) row[2]),
                ((Timestamp) row[3]).toInstant());
    }
}
