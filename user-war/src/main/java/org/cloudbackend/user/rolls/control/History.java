package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;

/** The events that someone came to, was excused from, or missed, newest first. */
public class History {

    private static final String NAME = "history";

    private static final String SELECT = """
            select e.id, e.name, e.starts_at, a.status, a.reason, a.checked_in_at, a.way
            from attendance a join event e on e.id = a.event_id""";

    private final EntityManager entities;

    @Inject
    History(EntityManager entities) {
        this.entities = entities;
    }

    /** @param starts in which the events began */
    public Page<Participation> read(UUID userId, Period starts, PageRequest page) {
        var query = new KeysetQuery(SELECT)
                .and("a.user_id = ?", userId)
                .and("a.status <> 'EXPECTED'")
                .andWithin("e.starts_at", starts);
        page.after(NAME)
                .ifPresent(cursor -> query.and("(e.starts_at, e.id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
        var rows = query.rows(entities, History::participation, "e.starts_at desc, e.id desc", page);
        return Page.of(rows, page, last -> Cursor.of(NAME, last.startsAt(), last.eventId()));
    }

    private static Participation participation(Object[] row) {
        return new Participation(
                (UUID) row[0],
                (String) row[1],
                Row.time(row[2]),
                Standing.valueOf((String) row[3]),
                Row.wire(row[4]),
                Row.time(row[5]),
                Row.wire(row[6]));
    }
}
