package org.cloudbackend.user.events.control;

/**
 * An event, and which version of it.
 *
 * @param version grows with each change
 */
public record VersionedEvent(EventView event, long version) {}
