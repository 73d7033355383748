package org.cloudbackend.kit.sessions;

import java.time.Instant;
import java.util.UUID;

/** A session that is over. */
public record EndedSession(UUID sessionId, Instant endedAt) {}
