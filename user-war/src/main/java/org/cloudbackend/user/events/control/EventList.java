package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.cloudbackend.kit.filters.KeysetQuery;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.filters.Words;
import org.cloudbackend.kit.paging.Cursor;
import org.cloudbackend.kit.paging.Page;
import org.cloudbackend.kit.paging.PageRequest;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventStatus;

/** The events in the order in which they start. */
public class EventList {

    private static final String NAME = "events";

    /** As the database orders them: a UUID by its bytes, which Java compares as signed numbers. */
    private static final Comparator<Event> IN_ORDER = Comparator.comparing(
                    (Event event) -> event.times().startsAt())
            .thenComparing(event -> event.id().toString());

    private final EntityManager entities;
    private final AttendanceCounts counts;
    private final Clock clock;

    @Inject
    EventList(EntityManager entities, AttendanceCounts counts, Clock clock) {
        this.entities = entities;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param starts in which the events begin */
    public Page<EventView> read(Period starts, Optional<EventStatus> status, Optional<Words> words, PageRequest page) {
        var now = clock.instant();
        var after = page.after(NAME);
        var found = StatusFilter.events(status, now)
                .map(part -> narrow(part, starts, words, after))
                .flatMap(part -> part.entities(entities, Event.class, "e.starts_at, e.id", page).stream())
                .sorted(IN_ORDER)
                .limit(page.rowsToRead())
                .toList();
        var rows = Page.of(found, page, last -> Cursor.of(NAME, last.times().startsAt(), last.id()));
        var counted = counts.of(rows.items());
        return rows.map(event -> EventView.of(event, counted.get(event.id()), now));
    }

    private static KeysetQuery narrow(KeysetQuery part, Period starts, Optional<Words> words, Optional<Cursor> after) {
        part.andWithin("e.starts_at", starts).andWords("e.words", words);
        after.ifPresent(cursor -> part.and("(e.starts_at, e.id) > (?, ?)", cursor.instant(0), cursor.uuid(1)));
        return part;
    }
}
