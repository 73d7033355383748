package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudbackend.user.events.entity.Audience;
import org.cloudbackend.user.events.entity.Event;

/** The numbers of events, of a whole page in one statement. The database keeps them with each change of attendance. */
class AttendanceCounts {

    private final EntityManager entities;

    @Inject
    AttendanceCounts(EntityManager entities) {
        this.entities = entities;
    }

    Counts of(Event event) {
        return of(List.of(event)).get(event.id());
    }

    Map<UUID, Counts> of(Collection<Event> events) {
        List<?> rows =
                entities.createNativeQuery("""
                        select event_id, sum(expected), sum(present), sum(late), sum(excused), sum(absent)
                        from attendance_count
                        where event_id = any(cast(?1 as uuid[]))
                        group by event_id""").setParameter(1, arrayOf(events)).getResultList();
        Map<UUID, Counts> byEvent = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], AttendanceCounts::counts));
        return events.stream()
                .collect(Collectors.toMap(
                        Event::id, event -> visible(byEvent.getOrDefault(event.id(), Counts.NONE), event)));
    }

    private static Counts visible(Counts counts, Event event) {
        return event.audience() == Audience.LISTED ? counts : counts.withoutExpected();
    }

    private static Counts counts(Object[] row) {
        return new Counts(number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    private static String arrayOf(Collection<Event> events) {
        return events.stream().map(event -> event.id().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
