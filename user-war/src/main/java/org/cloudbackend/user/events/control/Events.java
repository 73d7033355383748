package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.user.codes.control.CheckInCodes;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventPlan;

/** All events. */
public class Events {

    private final EntityManager entities;
    private final CheckInCodes codes;
    private final AttendanceCounts counts;
    private final Clock clock;

    @Inject
    Events(EntityManager entities, CheckInCodes codes, AttendanceCounts counts, Clock clock) {
        this.entities = entities;
        this.codes = codes;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param planner the account that plans it */
    public VersionedEvent plan(EventPlan plan, UUID planner) {
        var now = clock.instant();
        var event = new Event(Ids.next(), plan, planner, now);
        entities.persist(event);
        // The key's row points to the event's
        entities.flush();
        codes.makeKey(event.id());
        return viewOf(event);
    }

    public Optional<VersionedEvent> byId(UUID id) {
        return find(id).map(this::viewOf);
    }

    public Optional<CheckInWindow> checkInWindow(UUID id) {
        return find(id).map(CheckInWindow::of);
    }

    /** How many people stand how to the event; empty where there is no such event. */
    public Optional<Counts> counts(UUID id) {
        return find(id).map(counts::of);
    }

    private Optional<Event> find(UUID id) {
        return Optional.ofNullable(entities.find(Event.class, id));
    }

    VersionedEvent viewOf(Event event) {
        return new VersionedEvent(EventView.of(event, counts.of(event), clock.instant()), event.version());
    }
}
