package org.cloudbackend.user.live.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudbackend.user.rolls.control.Standing;

/** The news of attendance, as the database's triggers write them down. */
class Feed {

    private final EntityManager entities;

    @Inject
    Feed(EntityManager entities) {
        this.entities = entities;
    }

    /** The oldest transaction that still runs: of those before it, everything is known. */
    long horizon() {
        return Long.parseLong(
                (String) entities.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)")
                        .getSingleResult());
    }

    /**
     * The next news of some events that nothing can come before any more.
     *
     * @param horizon as it was asked for before
     */
    List<News> after(FeedPosition position, long horizon, Collection<UUID> events, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(f.transaction as text), f.seq, f.event_id, f.user_id,
                          case when p.status <> 'ERASED' then p.given_name end,
                          case when p.status <> 'ERASED' then p.family_name end, f.status, f.way, f.changed_at
                        from attendance_feed f join profile p on p.id = f.user_id
                        where f.event_id = any(cast(?1 as uuid[]))
                          and (f.transaction, f.seq) > (cast(cast(?2 as text) as xid8), ?3)
                          and f.transaction < cast(cast(?4 as text) as xid8)
                        order by f.transaction, f.seq limit ?5""")
                .setParameter(1, events.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, String.valueOf(position.transaction()))
                .setParameter(3, position.seq())
                .setParameter(4, String.valueOf(horizon))
                .setParameter(5, most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Feed::news).toList();
    }

    /** Where a piece of news stands; empty where it is not kept any more, or comes from another database cluster. */
    Optional<FeedPosition> find(UUID event, long seq, long horizon) {
        return position("""
                select cast(f.transaction as text), f.seq from attendance_feed f
                where f.event_id = ?1 and f.seq = ?2 and f.transaction < cast(cast(?3 as text) as xid8)""", event, seq, horizon);
    }

    /** Where the latest news of an event stands. */
    Optional<FeedPosition> last(UUID event, long horizon) {
        return position("""
                select cast(f.transaction as text), f.seq from attendance_feed f
                where f.event_id = ?1 and f.transaction < cast(cast(?3 as text) as xid8) and f.seq <= ?2
                order by f.transaction desc, f.seq desc limit 1""", event, Long.MAX_VALUE, horizon);
    }

    private Optional<FeedPosition> position(String select, UUID event, long seq, long horizon) {
        List<?> rows = entities.createNativeQuery(select)
                .setParameter(1, event)
                .setParameter(2, seq)
                .setParameter(3, String.valueOf(horizon))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FeedPosition(Long.parseLong((String) row[0]), ((Number) row[1]).longValue()))
                .findFirst();
    }

    private static News news(Object[] row) {
        var position = new FeedPosition(Long.parseLong((String) row[0]), ((Number) row[1]).longValue());
        var way = (String) row[7];
        var change = new Change(
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                Standing.valueOf((String) row[6]),
                way == null ? null : way.toLowerCase(Locale.ROOT),
                ((Timestamp) row[8]).toInstant());
        return new News(position, (UUID) row[2], change);
    }
}
