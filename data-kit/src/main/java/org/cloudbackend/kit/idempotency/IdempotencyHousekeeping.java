package org.cloudbackend.kit.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes the keys whose time is over, in small transactions and in every replica. */
@Dependent
public class IdempotencyHousekeeping {

    private static final int BATCH = 10_000;

    private final Jobs jobs;
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Duration pause;

    @Inject
    public IdempotencyHousekeeping(
            Jobs jobs,
            Transactions transactions,
            IdempotencyKeys keys,
            @ConfigProperty(name = "housekeeping.seconds") long pauseSeconds) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.keys = keys;
        this.pause = Duration.ofSeconds(Setting.atLeast(1, "housekeeping.seconds", pauseSeconds));
    }

    /** To be called once the database is migrated. */
    public void start() {
        jobs.every(pause, "Old idempotency keys cannot be removed", this::removeOld);
    }

    private void removeOld() {
        int removed;
        do {
            removed = transactions.call(() -> keys.removeOld(BATCH));
        } while (removed == BATCH);
    }
}
