package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.UUID;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.lists.control.KeysetQuery;
import org.cloudbackend.user.lists.control.TimeRange;

/** The events that someone came to, newest check-in first. */
public class History {

    private static final String NAME = "history";

    private final EntityManager entities;

    @Inject
    History(EntityManager entities) {
        this.entities = entities;
    }

    /** @param checkedIn in which the check-ins happened */
    public Page<Visit> read(UUID userId, TimeRange checkedIn, PageRequest page) {
        var query = new KeysetQuery("""
                        select a.event_id, e.name, a.status, a.checked_in_at
                        from attendance a join event e on e.id = a.event_id
                        where a.user_id = ?""", userId)
                .and("a.checked_in_at >= ? and a.checked_in_at < ?", checkedIn.from(), checkedIn.to());
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
