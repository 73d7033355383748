package org.cloudbackend.user.events.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.kit.versions.EntityTag;
import org.cloudbackend.kit.versions.IfMatch;
import org.cloudbackend.user.events.entity.EventPlan;
import org.cloudbackend.user.events.entity.StatusByHand;

/** Changes of events by staff. Each leaves behind what the event was before. */
public class EventChanges {

    private final LockedEvents locked;
    private final Events events;
    private final AttendanceCounts counts;
    private final EventHistory history;
    private final TimeZones zones;
    private final Event<AbsencesOutdated> outdated;
    private final AuditLog audit;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    EventChanges(
            LockedEvents locked,
            Events events,
            AttendanceCounts counts,
            EventHistory history,
            TimeZones zones,
            Event<AbsencesOutdated> outdated,
            AuditLog audit,
            EntityManager entities,
            Clock clock) {
        this.locked = locked;
        this.events = events;
        this.counts = counts;
        this.history = history;
        this.zones = zones;
        this.outdated = outdated;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Changes an event. What is the same afterwards is no change, and stays the same version.
     *
     * @param staff the account that changes it
     * @throws ProblemException {@code check-in-closed} where it is to be open and its window is over
     */
    public VersionedEvent change(UUID id, MergePatch<EventPatch> patch, IfMatch condition, UUID staff) {
        var now = clock.instant();
        var event = locked.toChange(id).orElseThrow(NotFoundException::new);
        condition.require(EntityTag.of(event.version()));
        var plan = EventPatch.planAfter(patch, event, zones);
        var status = EventPatch.statusAfter(patch, event);
        if (patch.names("status")) {
            requireWindow(status, plan, now);
        }
        var change = EventFields.of(plan, status).since(EventFields.of(event));
        if (!change.isEmpty()) {
            var outdates = event.change(plan, status, now);
            history.add(new EventChange(event.version(), now, staff, change), id);
            report(id, event.version(), change.keySet());
            if (outdates) {
                outdated.fire(new AbsencesOutdated(id));
            }
        }
        return events.viewOf(event);
    }

    /**
     * Deletes an event that nobody has come to.
     *
     * @throws EventHasAttendance for any other
     */
    public void delete(UUID id) {
        var event = locked.toDelete(id).orElseThrow(NotFoundException::new);
        if (counts.of(event).hasCheckIns()) {
            throw new EventHasAttendance();
        }
        var details = Json.createObjectBuilder().add("name", event.name()).build();
        entities.remove(event);
        audit.succeeded(AuditAction.EVENT_DELETED, "event:" + id, details);
    }

    private static void requireWindow(StatusByHand status, EventPlan plan, Instant now) {
        var closesAt = plan.times().checkInClosesAt();
        if (status == StatusByHand.OPEN && !closesAt.isAfter(now)) {
            throw new ProblemException(
                    ProblemType.CHECK_IN_CLOSED,
                    "Check-in closed at " + closesAt + "; move check_in_closes_at to later than now to open it again.");
        }
    }

    private void report(UUID id, long version, Iterable<String> fields) {
        var names = Json.createArrayBuilder();
        fields.forEach(names::add);
        var details = Json.createObjectBuilder().add("version", version).add("fields", names);
        audit.succeeded(AuditAction.EVENT_CHANGED, "event:" + id, details.build());
    }
}
