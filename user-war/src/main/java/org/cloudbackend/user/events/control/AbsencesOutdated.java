package org.cloudbackend.user.events.control;

import java.util.UUID;

/**
 * Told, as a CDI event within the transaction of the change, when absences that were settled at an event do not hold any
 * more, be it all of them or those of the first batches: whoever settled them takes them back.
 */
public record AbsencesOutdated(UUID eventId) {}
