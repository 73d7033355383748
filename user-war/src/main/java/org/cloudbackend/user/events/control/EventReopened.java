package org.cloudbackend.user.events.control;

import java.util.UUID;

/**
 * Told, as a CDI event within the transaction of the change, when people can check in again at an event whose absences
 * were settled: whoever settled them takes them back.
 */
public record EventReopened(UUID eventId) {}
