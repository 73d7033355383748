package org.cloudbackend.user.badges.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes former badges that no scan can come from any more, in small transactions. */
public class BadgeRetention {

    /** Longer than the longest event we know of, and what is uploaded after it. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int BATCH = 10_000;

    private final Jobs jobs;
    private final StoredBadges stored;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration pause;

    @Inject
    BadgeRetention(
            Jobs jobs,
            StoredBadges stored,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "housekeeping.seconds") int pauseSeconds) {
        this.jobs = jobs;
        this.stored = stored;
        this.transactions = transactions;
        this.clock = clock;
        this.pause = Duration.ofSeconds(Setting.atLeast(1, "housekeeping.seconds", pauseSeconds));
    }

    /** To be called once the database is migrated. */
    public void start() {
        jobs.every(pause, "Former badges cannot be removed", this::removeOld);
    }

    private void removeOld() {
        var before = clock.instant().minus(KEPT);
        int removed;
        do {
            removed = transactions.call(() -> stored.removeEnded(before, BATCH));
        } while (removed == BATCH);
    }
}
