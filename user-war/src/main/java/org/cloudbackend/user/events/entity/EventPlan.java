package org.cloudbackend.user.events.entity;

import java.time.ZoneId;
import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * What an event is to be.
 *
 * @param description null where there is none
 * @param location null where there is none
 * @param timeZone in it the event has its day
 */
public record EventPlan(
        String name, String description, String location, ZoneId timeZone, EventTimes times, Audience audience) {

    /** @throws ProblemException {@code invalid-request} for a name of blanks, of whatever alphabet they are */
    public EventPlan {
        name = name.strip();
        if (name.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldError("/name", "must not be blank")));
        }
    }
}
