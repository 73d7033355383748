package org.cloudbackend.user.events.control;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.user.events.entity.Audience;
import org.cloudbackend.user.events.entity.Event;
import org.cloudbackend.user.events.entity.EventPlan;
import org.cloudbackend.user.events.entity.EventTimes;
import org.cloudbackend.user.events.entity.StatusByHand;

/**
 * What staff may change of an event. Times, zone and audience that are removed are what they are where a plan leaves them
 * out.
 *
 * @param status by hand; removed, the clock decides again
 */
public record EventPatch(
        @Size(max = 200) String name,
        @Size(max = 5000) String description,
        @Size(max = 300) String location,
        @Size(max = 60) String timeZone,
        Instant startsAt,
        Instant endsAt,
        Instant checkInOpensAt,
        Instant checkInClosesAt,
        Instant lateAfter,
        Audience audience,
        StatusByHand status) {

    static EventPlan planAfter(MergePatch<EventPatch> patch, Event event, TimeZones zones) {
        patch.keep("name", "starts_at", "ends_at");
        var audience = patch.after("audience", event.audience(), EventPatch::audience);
        return new EventPlan(
                patch.after("name", event.name(), EventPatch::name),
                patch.after("description", event.description(), EventPatch::description),
                patch.after("location", event.location(), EventPatch::location),
                zones.of(patch.after("time_zone", event.timeZone(), EventPatch::timeZone)),
                timesAfter(patch, event.times()),
                audience == null ? Audience.ALL : audience);
    }

    static StatusByHand statusAfter(MergePatch<EventPatch> patch, Event event) {
        return patch.after("status", event.statusByHand(), EventPatch::status);
    }

    private static EventTimes timesAfter(MergePatch<EventPatch> patch, EventTimes times) {
        return EventTimes.planned(
                patch.after("starts_at", times.startsAt(), EventPatch::startsAt),
                patch.after("ends_at", times.endsAt(), EventPatch::endsAt),
                patch.after("check_in_opens_at", times.checkInOpensAt(), EventPatch::checkInOpensAt),
                patch.after("check_in_closes_at", times.checkInClosesAt(), EventPatch::checkInClosesAt),
                patch.after("late_after", times.lateAfter(), EventPatch::lateAfter));
    }
}
