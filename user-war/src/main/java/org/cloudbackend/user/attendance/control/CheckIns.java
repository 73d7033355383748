package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.attendance.entity.Position;
import org.cloudbackend.user.attendance.entity.Way;

/** The check-ins of all events. */
class CheckIns {

    private final EntityManager entities;

    @Inject
    CheckIns(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CheckIn> find(UUID eventId, UUID userId) {
        List<?> rows = entities.createNativeQuery("""
                        select status, checked_in_at, way, nonce from attendance
                        where event_id = ?1 and user_id = ?2 and checked_in_at is not null""")
                .setParameter(1, eventId)
                .setParameter(2, userId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new CheckIn(
                        eventId,
                        userId,
                        AttendanceStatus.valueOf((String) row[0]),
                        ((Timestamp) row[1]).toInstant(),
                        Way.valueOf((String) row[2]),
                        (String) row[3]));
    }

    /**
     * Keeps a check-in, unless the person has one: of any number that come at the same moment, one is kept.
     *
     * @return whether it was kept
     */
    boolean add(CheckIn checkIn, Position position) {
        return entities.createNativeQuery("""
                                insert into attendance (event_id, user_id, status, checked_in_at, way, nonce,
                                  latitude, longitude)
                                values (?1, ?2, ?3, ?4, ?5, ?6,
                                  cast(?7 as double precision), cast(?8 as double precision))
                                on conflict do nothing""")
                        .setParameter(1, checkIn.eventId())
                        .setParameter(2, checkIn.userId())
                        .setParameter(3, checkIn.status().name())
                        .setParameter(4, checkIn.checkedInAt())
                        .setParameter(5, checkIn.way().name())
                        .setParameter(6, checkIn.nonce())
                        .setParameter(7, position == null ? null : position.latitude())
                        .setParameter(8, position == null ? null : position.longitude())
                        .executeUpdate()
                == 1;
    }
}
