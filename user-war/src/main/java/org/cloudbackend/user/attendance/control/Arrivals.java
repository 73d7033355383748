package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.attendance.entity.Way;
import org.cloudbackend.user.events.control.CheckInWindow;

/** Reads everything about an arrival at once: hundreds of people come in the same minute. */
class Arrivals {

    /** The event is {@code ?1}, the person {@code ?2}, the nonce {@code ?3}. */
    private static final String SELECT = """
            select e.name, e.starts_at, e.ends_at, e.check_in_opens_at, e.check_in_closes_at, e.late_after, e.audience,
              e.status_by_hand, k.secret, p.id, p.status as member_status, a.listed, a.checked_in_at,
              n.status as before_status, n.attempted_at, n.way,
              greatest(e.created_at, case when e.status_by_hand = 'OPEN' then least(e.check_in_opens_at, coalesce((
                select min(c.changed_at) from event_change c
                where c.event_id = e.id and c.fields -> 'status' ->> 'after' = 'open'), e.created_at))
                else e.check_in_opens_at end) as opened_at
            from event e
            join check_in_key k on k.event_id = e.id
            left join profile p on p.%s = ?2 and p.status <> 'ERASED'
            left join attendance a on a.event_id = e.id and a.user_id = p.id
            left join attempt n on n.event_id = e.id and n.user_id = p.id and n.nonce = ?3 and n.outcome = 'ACCEPTED'
            where e.id = ?1""";

    static final String OF_ACCOUNT = SELECT.formatted("account_id");
    private static final String OF_MEMBER = SELECT.formatted("id");

    private final EntityManager entities;

    @Inject
    Arrivals(EntityManager entities) {
        this.entities = entities;
    }

    boolean isEvent(UUID eventId) {
        return !entities.createNativeQuery("select 1 from event where id = ?1")
                .setParameter(1, eventId)
                .getResultList()
                .isEmpty();
    }

    /** @return empty where there is no such event */
    Optional<Arrival> ofAccount(UUID eventId, UUID accountId, String nonce) {
        return read(entities.createNativeQuery(OF_ACCOUNT), eventId, accountId, nonce);
    }

    /** @return empty where there is no such event */
    Optional<Arrival> ofMember(UUID eventId, UUID memberId, String nonce) {
        return read(entities.createNativeQuery(OF_MEMBER), eventId, memberId, nonce);
    }

    private static Optional<Arrival> read(Query query, UUID eventId, UUID person, String nonce) {
        List<?> rows = query.setParameter(1, eventId)
                .setParameter(2, person)
                .setParameter(3, nonce)
                .getResultList();
        return rows.stream().findFirst().map(row -> arrival(eventId, (Object[]) row));
    }

    private static Arrival arrival(UUID eventId, Object[] row) {
        var window = CheckInWindow.of(
                eventId,
                (String) row[0],
                time(row[1]),
                time(row[2]),
                time(row[3]),
                time(row[4]),
                time(row[5]),
                (String) row[6],
                (String) row[7]);
        var memberId = (UUID) row[9];
        var before = row[13] == null
                ? null
                : new CheckIn(
                        eventId,
                        memberId,
                        AttendanceStatus.valueOf((String) row[13]),
                        time(row[14]),
                        Way.valueOf((String) row[15]));
        return new Arrival(
                window,
                time(row[16]),
                (byte[]) row[8],
                memberId,
                "ACTIVE".equals(row[10]),
                Boolean.TRUE.equals(row[11]),
                time(row[12]),
                before);
    }

    private static Instant time(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
