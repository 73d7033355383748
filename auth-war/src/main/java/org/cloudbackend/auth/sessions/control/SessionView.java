package org.cloudbackend.auth.sessions.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.auth.sessions.entity.Session;

/**
 * A session as its owner sees it.
 *
 * @param ip the address from which it was opened
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, Instant createdAt, Instant lastSeenAt, String ip, String userAgent, boolean current) {

    static SessionView of(Session session, UUID current) {
        return new SessionView(
                session.id(),
                session.createdAt(),
                session.lastSeenAt(),
                session.ip(),
                session.userAgent(),
                session.id().equals(current));
    }
}
