package org.cloudbackend.user.rolls.control;

import java.util.List;

/** The events of someone's day, by their start; the first 200 of them. */
public record TodaysEvents(List<TodaysEvent> items) {}
