package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.events.control.Events;
import org.cloudbackend.user.profiles.control.Profiles;

/** The numbers of events. */
public class EventStats {

    private final Events events;
    private final Profiles profiles;
    private final EntityManager entities;

    @Inject
    EventStats(Events events, Profiles profiles, EntityManager entities) {
        this.events = events;
        this.profiles = profiles;
        this.entities = entities;
    }

    /** Empty where there is no such event. */
    public Optional<Stats> of(UUID eventId) {
        return events.counts(eventId)
                .map(counts -> new Stats(
                        profiles.countActive(),
                        counts.present(),
                        counts.late(),
                        counts.excused(),
                        counts.absent(),
                        refused(eventId)));
    }

    private long refused(UUID eventId) {
        var refused = (Number)
                entities.createNativeQuery("select count(*) from attempt where event_id = ?1 and outcome = 'REFUSED'")
                        .setParameter(1, eventId)
                        .getSingleResult();
        return refused.longValue();
    }
}
