package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts the attendance of events, of a whole page in one statement. */
class AttendanceCounts {

    private final EntityManager entities;

    @Inject
    AttendanceCounts(EntityManager entities) {
        this.entities = entities;
    }

    Counts of(UUID eventId) {
        return of(List.of(eventId)).get(eventId);
    }

    Map<UUID, Counts> of(Collection<UUID> eventIds) {
        List<?> rows = entities.createNativeQuery("""
                        select event_id, status, count(*) from attendance
                        where event_id = any(cast(?1 as uuid[]))
                        group by event_id, status""")
                .setParameter(1, arrayOf(eventIds))
                .getResultList();
        Map<UUID, Map<String, Long>> byEvent = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.toMap(row -> (String) row[1], row -> (Long) row[2])));
        return eventIds.stream()
                .collect(Collectors.toMap(id -> id, id -> Counts.of(byEvent.getOrDefault(id, Map.of()))));
    }

    private static String arrayOf(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
