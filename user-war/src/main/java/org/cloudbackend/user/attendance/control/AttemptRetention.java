package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.database.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes attempts that were kept long enough, in small transactions. */
public class AttemptRetention {

    private static final int BATCH = 10_000;

    private final Attempts attempts;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    @Inject
    AttemptRetention(
            Attempts attempts,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "attempt.days") int days) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = Duration.ofDays(Setting.atLeast(1, "attempt.days", days));
    }

    public void run() {
        var before = clock.instant().minus(kept);
        int removed;
        do {
            removed = transactions.call(() -> attempts.remove(before, BATCH));
        } while (removed == BATCH);
    }
}
