package org.cloudbackend.user.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
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

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Event() {}

    public Event(UUID id, EventPlan plan, UUID createdBy, Instant now) {
        this.id = id;
        this.name = plan.name();
        this.description = plan.description();
        this.location = plan.location();
        this.timeZone = plan.timeZone().getId();
        this.startsAt = plan.times().startsAt();
        this.endsAt = plan.times().endsAt();
        this.checkInOpensAt = plan.times().checkInOpensAt();
        this.checkInClosesAt = plan.times().checkInClosesAt();
        this.lateAfter = plan.times().lateAfter();
        this.audience = plan.audience();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
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

    public UUID createdBy() {
        return createdBy;
    }
}
