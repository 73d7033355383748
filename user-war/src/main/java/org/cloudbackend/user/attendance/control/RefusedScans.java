package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.cloudbackend.kit.problems.ProblemType;

/** Scans of a real code that did not check anybody in. */
class RefusedScans {

    private final EntityManager entities;

    @Inject
    RefusedScans(EntityManager entities) {
        this.entities = entities;
    }

    void count(UUID eventId, UUID userId, ProblemType problem) {
        entities.createNativeQuery("""
                        insert into refused_scan as known (event_id, user_id, problem, attempts)
                        values (?1, ?2, ?3, 1)
                        on conflict (event_id, user_id, problem) do update set attempts = known.attempts + 1""")
                .setParameter(1, eventId)
                .setParameter(2, userId)
                .setParameter(3, problem.slug())
                .executeUpdate();
    }

    long of(UUID eventId) {
        var attempts = (Number)
                entities.createNativeQuery("select coalesce(sum(attempts), 0) from refused_scan where event_id = ?1")
                        .setParameter(1, eventId)
                        .getSingleResult();
        return attempts.longValue();
    }
}
