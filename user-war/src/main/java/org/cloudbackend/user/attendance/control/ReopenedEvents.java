package org.cloudbackend.user.attendance.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.cloudbackend.user.events.control.EventReopened;

/** Takes back what was settled when an event opens again: who was set absent by the clock can still come. */
class ReopenedEvents {

    private final EntityManager entities;

    @Inject
    ReopenedEvents(EntityManager entities) {
        this.entities = entities;
    }

    void takeBack(@Observes EventReopened reopened) {
        expectListed(reopened.eventId());
        forgetOthers(reopened.eventId());
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
