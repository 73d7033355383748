package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.Attempt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.Position;

/** The check-ins of all events, each made by an attempt. */
class CheckIns {

    /**
     * The attempt comes first, so that of several with one nonce the others wait here and find it taken. Whoever was
     * expected, excused or absent and comes nevertheless has come.
     */
    static final String ADD = """
            with made as (
              insert into attempt (id, event_id, user_id, actor_id, way, outcome, nonce, status, code_turn,
                attempted_at, recorded_at)
              values (?1, ?2, ?3, ?4, ?5, 'ACCEPTED', ?6, ?7, cast(?8 as integer), ?9, ?10)
              on conflict do nothing
              returning event_id, user_id, status, way, attempted_at)
            insert into attendance (event_id, user_id, status, checked_in_at, way, note, latitude, longitude)
            select event_id, user_id, status, attempted_at, way, ?11, cast(?12 as double precision),
              cast(?13 as double precision)
            from made
            on conflict (event_id, user_id) do update set
              status = excluded.status, checked_in_at = excluded.checked_in_at, way = excluded.way,
              note = coalesce(excluded.note, attendance.note), latitude = excluded.latitude,
              longitude = excluded.longitude, reason = null, settled = false
            where attendance.checked_in_at is null""";

    private final EntityManager entities;

    @Inject
    CheckIns(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps a check-in, unless the person has one: of any number that come at the same moment, one is kept.
     *
     * @param note null leaves the note that is there
     * @param position null where the device told none
     * @return whether it was kept
     */
    boolean add(Attempt attempt, AttendanceStatus status, String note, Position position) {
        var added = entities.createNativeQuery(ADD)
                .setParameter(1, attempt.id())
                .setParameter(2, attempt.eventId())
                .setParameter(3, attempt.userId())
                .setParameter(4, attempt.actorId())
                .setParameter(5, attempt.way().name())
                .setParameter(6, attempt.nonce())
                .setParameter(7, status.name())
                .setParameter(8, attempt.codeTurn())
                .setParameter(9, attempt.attemptedAt())
                .setParameter(10, attempt.recordedAt())
                .setParameter(11, note)
                .setParameter(12, position == null ? null : position.latitude())
                .setParameter(13, position == null ? null : position.longitude())
                .executeUpdate();
        if (added == 0) {
            takeBack(attempt.id());
        }
        return added == 1;
    }

    /** The attempt that found the person checked in is none that was accepted. */
    private void takeBack(UUID attemptId) {
        entities.createNativeQuery("delete from attempt where id = ?1")
                .setParameter(1, attemptId)
                .executeUpdate();
    }
}
