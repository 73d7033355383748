package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AbsenceReason;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.Way;

/** The rows of the table {@code attendance}, as staff changes them. */
class Standings {

    private final EntityManager entities;

    @Inject
    Standings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Holds a member as it is: nobody renames or erases it. Those who do lock the member first and then the rows, and so
     * must we.
     *
     * @return whether there is one who is not erased
     */
    boolean holdMember(UUID userId) {
        return !entities.createNativeQuery("select 1 from profile where id = ?1 and status <> 'ERASED' for share")
                .setParameter(1, userId)
                .getResultList()
                .isEmpty();
    }

    /** Reads a row and keeps others from changing it until the transaction ends. */
    Optional<Standing> lock(UUID eventId, UUID userId) {
        List<?> rows = entities.createNativeQuery("""
                        select status, reason, note, checked_in_at, way from attendance
                        where event_id = ?1 and user_id = ?2 for update""")
                .setParameter(1, eventId)
                .setParameter(2, userId)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> standing(eventId, userId, row));
    }

    private static Standing standing(UUID eventId, UUID userId, Object[] row) {
        return new Standing(
                eventId,
                userId,
                AttendanceStatus.valueOf((String) row[0]),
                row[1] == null ? null : AbsenceReason.valueOf((String) row[1]),
                (String) row[2],
                row[3] == null ? null : ((Timestamp) row[3]).toInstant(),
                row[4] == null ? null : Way.valueOf((String) row[4]));
    }

    /** Sets someone excused or absent, who may have been checked in. */
    void setAway(Wanted wanted) {
        entities.createNativeQuery("""
                        insert into attendance (event_id, user_id, status, reason, note)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (event_id, user_id) do update set
                          status = excluded.status, reason = excluded.reason, note = excluded.note,
                          checked_in_at = null, way = null, latitude = null, longitude = null, settled = false""")
                .setParameter(1, wanted.eventId())
                .setParameter(2, wanted.userId())
                .setParameter(3, wanted.status().name())
                .setParameter(
                        4, wanted.reason() == null ? null : wanted.reason().name())
                .setParameter(5, wanted.note())
                .executeUpdate();
    }

    /** Sets someone who is checked in present or late; when and how the person came stays. */
    void setCome(Wanted wanted) {
        entities.createNativeQuery("""
                        update attendance set status = ?3, note = ?4
                        where event_id = ?1 and user_id = ?2 and checked_in_at is not null""")
                .setParameter(1, wanted.eventId())
                .setParameter(2, wanted.userId())
                .setParameter(3, wanted.status().name())
                .setParameter(4, wanted.note())
                .executeUpdate();
    }

    /** Leaves someone as expected as before coming: on the list, or as everybody at an event for all. */
    void setExpected(UUID eventId, UUID userId, String note) {
        if (!keepOnList(eventId, userId, note)) {
            remove(eventId, userId);
        }
    }

    private boolean keepOnList(UUID eventId, UUID userId, String note) {
        return entities.createNativeQuery("""
                                update attendance set status = 'EXPECTED', reason = null, note = ?3,
                                  checked_in_at = null, way = null, latitude = null, longitude = null, settled = false
                                where event_id = ?1 and user_id = ?2 and listed""")
                        .setParameter(1, eventId)
                        .setParameter(2, userId)
                        .setParameter(3, note)
                        .executeUpdate()
                == 1;
    }

    private void remove(UUID eventId, UUID userId) {
        entities.createNativeQuery("delete from attendance where event_id = ?1 and user_id = ?2")
                .setParameter(1, eventId)
                .setParameter(2, userId)
                .executeUpdate();
    }

    /**
     * Has those who did not come settled again, where check-in is over: someone is expected anew. The event's row is
     * locked before the person's, as settling does it.
     */
    void settleAgain(UUID eventId, Instant now) {
        entities.createNativeQuery("""
                        update event set settled_at = null where id = ?1 and check_in_closes_at <= ?2""")
                .setParameter(1, eventId)
                .setParameter(2, now)
                .executeUpdate();
    }
}
