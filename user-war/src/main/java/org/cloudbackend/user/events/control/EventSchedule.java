package org.cloudbackend.user.events.control;

import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;

/** Counts the open events every few seconds, for as long as the service runs. */
public class EventSchedule {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final Transactions transactions;
    private final EventMetrics metrics;

    @Inject
    EventSchedule(Jobs jobs, Transactions transactions, EventMetrics metrics) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** To be called once the database is migrated. */
    public void start() {
        jobs.every(PAUSE, "Open events cannot be counted", () -> transactions.run(metrics::countOpen));
    }
}
