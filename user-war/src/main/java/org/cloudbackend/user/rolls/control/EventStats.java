package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers of events, from counts that the database keeps and from indexes. */
public class EventStats {

    private final EntityManager entities;
    private final ActiveMembers activeMembers;

    @Inject
    EventStats(EntityManager entities, ActiveMembers activeMembers) {
        this.entities = entities;
        this.activeMembers = activeMembers;
    }

    /** Empty where there is no such event. */
    public Optional<Stats> of(UUID eventId) {
        return Optional.ofNullable(of(List.of(eventId)).get(eventId));
    }

    /** Of several events in one statement. The number of active members may be ten seconds old. */
    public Map<UUID, Stats> of(Collection<UUID> eventIds) {
        List<?> rows = entities.createNativeQuery("""
                        select e.id,
                          case when e.audience = 'LISTED'
                                 then (select count(*) from attendance a where a.event_id = e.id and a.listed)
                               when e.settled_at is not null then n.on_roll end,
                          n.present, n.late, n.excused, n.absent,
                          (select count(*) from attempt t where t.event_id = e.id and t.outcome = 'REFUSED')
                        from event e cross join lateral (
                          select coalesce(sum(c.present), 0) as present, coalesce(sum(c.late), 0) as late,
                            coalesce(sum(c.excused), 0) as excused, coalesce(sum(c.absent), 0) as absent,
                            coalesce(sum(c.expected + c.present + c.late + c.excused + c.absent), 0) as on_roll
                          from attendance_count c where c.event_id = e.id) n
                        where e.id = any(cast(?1 as uuid[]))""")
                .setParameter(1, eventIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], this::stats));
    }

    private Stats stats(Object[] row) {
        var expected = row[1] == null ? activeMembers.count() : number(row[1]);
        return new Stats(expected, number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
