package org.cloudbackend.user.events.entity;

import java.time.ZoneId;

/**
 * What an event is to be.
 *
 * @param description null where there is none
 * @param location null where there is none
 * @param timeZone in it the event has its day
 */
public record EventPlan(
        String name, String description, String location, ZoneId timeZone, EventTimes times, Audience audience) {}
