package org.cloudbackend.user.events.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cloudbackend.user.events.control.TimeZones;
import org.cloudbackend.user.events.entity.Audience;
import org.cloudbackend.user.events.entity.EventPlan;
import org.cloudbackend.user.events.entity.EventTimes;

/**
 * An event as staff plans it.
 *
 * @param timeZone an IANA name such as Europe/Rome; the one of the configuration where it is not given
 * @param checkInOpensAt 30 minutes before the start where it is not given
 * @param checkInClosesAt the end where it is not given
 * @param lateAfter 15 minutes after the start where it is not given
 * @param audience all where it is not given
 */
public record EventRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 5000) String description,
        @Size(max = 300) String location,
        @Size(max = 60) String timeZone,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        Instant checkInOpensAt,
        Instant checkInClosesAt,
        Instant lateAfter,
        Audience audience) {

    EventPlan plan(TimeZones zones) {
        var times = EventTimes.planned(startsAt, endsAt, checkInOpensAt, checkInClosesAt, lateAfter);
        var invited = audience == null ? Audience.ALL : audience;
        return new EventPlan(name, description, location, zones.of(timeZone), times, invited);
    }
}
