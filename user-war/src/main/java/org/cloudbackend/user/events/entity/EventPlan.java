package org.cloudbackend.user.events.entity;

/**
 * What an event is to be.
 *
 * @param description null where there is none
 * @param location null where there is none
 */
public record EventPlan(String name, String description, String location, EventTimes times, Audience audience) {}
