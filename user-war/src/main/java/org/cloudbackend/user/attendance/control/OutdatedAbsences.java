package org.cloudbackend.user.attendance.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.cloudbackend.user.events.control.AbsencesOutdated;

/** Takes back what was settled: who was set absent by the clock is expected again, or was never expected. */
class OutdatedAbsences {

    private final EntityManager entities;

    @Inject
    OutdatedAbsences(EntityManager entities) {
        this.entities = entities;
    }

    void takeBack(@Observes AbsencesOutdated outdated) {
        expectListed(outdated.eventId());
        forgetOthers(outdated.eventId());
    }

    private void expectListed(UUID eventId) {
        entities.createNativeQuery("""
                        update attendance set status = 'EXPECTED', settled = false, reason = null
                        where event_id = ?1 and status = 'ABSENT' and settled and listed""").setParameter(1, eventId).executeUpdate();
    }

    /** Who is on no list has no row before coming. */
    private void forgetOthers(UUID eventId) {
        entities.createNativeQuery("delete from attendance where event_id = ?1 and status = 'ABSENT' and settled")
                .setParameter(1, eventId)
                .executeUpdate();
    }
}
