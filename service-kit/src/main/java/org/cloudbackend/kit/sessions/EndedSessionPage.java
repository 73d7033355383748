package org.cloudbackend.kit.sessions;

import java.time.Instant;
import java.util.List;

/**
 * A part of the list of ended sessions, those that ended first before the others.
 *
 * @param asOf when the list was read, by the clock that {@code endedAt} is told in
 * @param keepSeconds how long after its end a session may still have a living access token
 * @param more whether sessions follow after the last of these
 */
public record EndedSessionPage(List<EndedSession> items, Instant asOf, long keepSeconds, boolean more) {}
