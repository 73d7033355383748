package org.cloudbackend.user.events.control;

/**
 * How many people stand how to an event.
 *
 * @param expected who is on the list and has neither come nor been excused or missed; null at an event for all, where
 *     everyone is
 */
public record Counts(Long expected, long present, long late, long excused, long absent) {

    static final Counts NONE = new Counts(0L, 0, 0, 0, 0);

    Counts withoutExpected() {
        return new Counts(null, present, late, excused, absent);
    }

    boolean hasCheckIns() {
        return present + late > 0;
    }
}
