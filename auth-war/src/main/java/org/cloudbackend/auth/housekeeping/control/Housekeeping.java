package org.cloudbackend.auth.housekeeping.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.auth.log.control.LogRetention;
import org.cloudbackend.auth.sessions.control.SessionRetention;
import org.cloudbackend.kit.database.Transactions;

/**
 * Removes what was kept long enough. It does so in small transactions, so that it is in nobody's way, and
 * in every replica, since they pass over what another one is removing.
 */
public class Housekeeping {

    private static final int BATCH = 10_000;

    private final Transactions transactions;
    private final LogRetention log;
    private final SessionRetention sessions;
    private final Retention retention;
    private final Clock clock;

    @Inject
    Housekeeping(
            Transactions transactions, LogRetention log, SessionRetention sessions, Retention retention, Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.sessions = sessions;
        this.retention = retention;
        this.clock = clock;
    }

    /** How often it is to be run. */
    public Duration pause() {
        return retention.pause();
    }

    public void run() {
        var now = clock.instant();
        removeAll(log::remove, now.minus(retention.log()));
        removeAll(sessions::removeRefreshTokens, now.minus(retention.sessions()));
        removeAll(sessions::removeSessions, now.minus(retention.sessions()));
        removeAll(sessions::removeEndings, now.minus(retention.endings()));
    }

    private void removeAll(Removal removal, Instant before) {
        int removed;
        do {
            removed = transactions.call(() -> removal.remove(before, BATCH));
        } while (removed == BATCH);
    }

    private interface Removal {

        int remove(Instant before, int most);
    }
}
