package org.cloudbackend.user.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Something that people come to, and check in at. */
@Entity
public class Event {

    @Id
    private UUID id;

    private String name;

    private String description;

    private String location;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "check_in_opens_at")
    private Instant checkInOpensAt;

    @Column(name = "check_in_closes_at")
    private Instant checkInClosesAt;

    @Column(name = "late_after")
    private Instant lateAfter;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_by_hand")
    private StatusByHand statusByHand;

    @Column(name = "settled_at")
    private Instant settledAt;

    private long version;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Event() {}

    public Event(UUID id, EventPlan plan, UUID createdBy, Instant now) {
        this.id = id;
        this.version = 1;
        this.createdBy = createdBy;
        this.createdAt = now;
        take(plan, null, now);
    }

    /**
     * Another version, which those who change events are to see.
     *
     * @return whether absences that may have been settled do not hold any more, as one can come again, others are
     *     expected, or it does not take place; settling may be under way and not noted yet
     */
    public boolean change(EventPlan plan, StatusByHand newStatus, Instant now) {
        var maySettle = settledAt != null || !checkInClosesAt.isAfter(now);
        var expectsOthers = audience != plan.audience();
        take(plan, newStatus, now);
        version++;
        var opensAgain = checkInClosesAt.isAfter(now);
        var outdates = maySettle && (opensAgain || expectsOthers || statusByHand == StatusByHand.CANCELLED);
        if (outdates) {
            settledAt = null;
        }
        return outdates;
    }

    private void take(EventPlan plan, StatusByHand newStatus, Instant now) {
        name = plan.name();
        description = plan.description();
        location = plan.location();
        timeZone = plan.timeZone().getId();
        startsAt = plan.times().startsAt();
        endsAt = plan.times().endsAt();
        checkInOpensAt = plan.times().checkInOpensAt();
        checkInClosesAt = plan.times().checkInClosesAt();
        lateAfter = plan.times().lateAfter();
        audience = plan.audience();
        statusByHand = newStatus;
        updatedAt = now;
    }

    public EventPlan plan() {
        return new EventPlan(name, description, location, ZoneId.of(timeZone), times(), audience);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String location() {
        return location;
    }

    public String timeZone() {
        return timeZone;
    }

    public EventTimes times() {
        return new EventTimes(startsAt, endsAt, checkInOpensAt, checkInClosesAt, lateAfter);
    }

    public Audience audience() {
        return audience;
    }

    /** What staff has set; null where the clock decides. */
    public StatusByHand statusByHand() {
        return statusByHand;
    }

    public EventStatus statusAt(Instant now) {
        return EventStatus.of(statusByHand, times(), now);
    }

    public long version() {
        return version;
    }

    public UUID createdBy() {
        return createdBy;
    }
}
