package org.cloudbackend.kit.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.jobs.Jobs;

/** Empties the outbox every half second, for as long as the service runs. */
@Dependent
public class OutboxSchedule {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Jobs jobs;
    private final OutboxRelay relay;

    @Inject
    public OutboxSchedule(Jobs jobs, OutboxRelay relay) {
        this.jobs = jobs;
        this.relay = relay;
    }

    /** To be called once the database is migrated. */
    public void start() {
        jobs.every(PAUSE, "Audit events wait in the outbox, their delivery fails", this::empty);
    }

    private void empty() {
        var full = true;
        while (full) {
            full = relay.deliver() == OutboxRelay.BATCH;
        }
    }
}
