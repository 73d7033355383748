package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.user.events.control.Events;
import org.cloudbackend.user.profiles.control.Profiles;

/** The numbers of events. */
public class EventStats {

    private final Events events;
    private final Profiles profiles;
    private final RefusedScans refusals;

    @Inject
    EventStats(Events events, Profiles profiles, RefusedScans refusals) {
        this.events = events;
        this.profiles = profiles;
        this.refusals = refusals;
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
                        refusals.of(eventId)));
    }
}
