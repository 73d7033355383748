package org.cloudbackend.user.live.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Who watches an event.
 *
 * @param sessionId when it ends, so does the stream
 * @param until when the token expires
 * @param lastSeen the id of the last news that was seen; null for someone who comes for the first time
 */
public record Watcher(UUID eventId, UUID sessionId, Instant until, Long lastSeen) {}
