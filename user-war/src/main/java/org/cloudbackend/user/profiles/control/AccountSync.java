package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.kit.database.Transactions;

/**
 * Takes over what has changed in the accounts since it was last done, be it two seconds or a week ago: batch by batch,
 * each in a transaction of its own. Of several replicas one does it at a time.
 */
class AccountSync {

    static final int BATCH = 1000;

    /**
     * Changes are read once more for so long. One is committed later than the time that it carries, and may appear behind
     * what was read already; and the clocks of two machines differ.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private final Transactions transactions;
    private final AccountDirectory directory;
    private final SyncProgress progress;
    private final AccountTakeover takeover;
    private final SyncLag lag;
    private final Clock clock;

    @Inject
    AccountSync(
            Transactions transactions,
            AccountDirectory directory,
            SyncProgress progress,
            AccountTakeover takeover,
            SyncLag lag,
            Clock clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.progress = progress;
        this.takeover = takeover;
        this.lag = lag;
        this.clock = clock;
    }

    void run() {
        lag.upToDateAt(transactions.call(progress::finishedAt));
        directory.requireReadable();
        SyncPlace place = null;
        do {
            var from = place;
            place = transactions.call(() -> step(from));
        } while (place != null);
    }

    /**
     * @param from null for the first step
     * @return where to go on; null where there is nothing more, or where another replica is at it
     */
    private SyncPlace step(SyncPlace from) {
        var until = progress.hold();
        if (until.isEmpty()) {
            return null;
        }
        var now = directory.now();
        var start = from != null ? from : SyncPlace.before(until.get().minus(OVERLAP));
        var changed = directory.changedAfter(start, BATCH);
        takeover.take(changed);
        if (changed.size() < BATCH) {
            progress.finished(now, clock.instant());
            return null;
        }
        var last = changed.get(changed.size() - 1);
        progress.reached(earlier(last.updatedAt(), now));
        return SyncPlace.of(last);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
