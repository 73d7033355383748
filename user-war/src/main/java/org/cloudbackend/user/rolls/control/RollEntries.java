package org.cloudbackend.user.rolls.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is shown of people on a roll. */
class RollEntries {

    private final EntityManager entities;

    @Inject
    RollEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** The entries of these people, in the order of the roll. */
    List<RollEntry> of(RollEvent event, List<RollPlace> places) {
        List<?> rows = entities.createNativeQuery("""
                        select p.id, case when p.status <> 'ERASED' then p.given_name end,
                          case when p.status <> 'ERASED' then p.family_name end,
                          coalesce(a.status, 'EXPECTED'), a.reason, a.note, a.checked_in_at, a.way
                        from profile p left join attendance a on a.user_id = p.id and a.event_id = ?1
                        where p.id = any(cast(?2 as uuid[]))
                        order by p.name_key, p.id""")
                .setParameter(1, event.id())
                .setParameter(2, arrayOf(places))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(RollEntries::entry).toList();
    }

    private static RollEntry entry(Object[] row) {
        return new RollEntry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Standing.valueOf((String) row[3]),
                Row.wire(row[4]),
                (String) row[5],
                Row.time(row[6]),
                Row.wire(row[7]));
    }

    private static String arrayOf(List<RollPlace> places) {
        return places.stream().map(place -> place.userId().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
