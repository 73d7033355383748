package org.cloudbackend.kit.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ended sessions that this service knows of. They are forgotten when no access token of them can be alive any more;
 * where there are more than {@code ended.sessions.max}, those that ended first go, because their tokens expire first.
 * One thread writes, all read.
 */
@Singleton
public class EndedSessionMemory implements EndedSessions {

    private static final Logger LOG = Logger.getLogger(EndedSessionMemory.class.getName());

    private final int max;
    private final Set<UUID> ids = ConcurrentHashMap.newKeySet();
    private final PriorityQueue<EndedSession> byEnd = new PriorityQueue<>(Comparator.comparing(EndedSession::endedAt));

    private boolean warned;
    private volatile boolean read;

    @Inject
    EndedSessionMemory(@ConfigProperty(name = "ended.sessions.max", defaultValue = "200000") int max) {
        this.max = Setting.atLeast(1, "ended.sessions.max", max);
    }

    @Override
    public boolean contains(UUID sessionId) {
        return ids.contains(sessionId);
    }

    @Override
    public boolean areKnown() {
        return read;
    }

    synchronized void add(List<EndedSession> sessions) {
        for (var session : sessions) {
            if (ids.add(session.sessionId())) {
                byEnd.add(session);
            }
        }
        if (byEnd.size() > max && !warned) {
            warned = true;
            LOG.log(
                    Level.WARNING,
                    "More than {0} sessions have ended lately: tokens of the earliest are taken until they expire."
                            + " Raise ENDED_SESSIONS_MAX",
                    String.valueOf(max));
        }
        while (byEnd.size() > max) {
            forgetFirst();
        }
    }

    /** The list is complete; what ended before this time has no living token. */
    synchronized void completed(Instant oldest) {
        while (!byEnd.isEmpty() && byEnd.peek().endedAt().isBefore(oldest)) {
            forgetFirst();
        }
        read = true;
    }

    private void forgetFirst() {
        ids.remove(byEnd.remove().sessionId());
    }
}
