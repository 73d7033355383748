package org.cloudbackend.kit.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties the outbox every half second, for as long as the service runs. */
@ApplicationScoped
public class OutboxSchedule {

    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class.getName());
    private static final long PAUSE_MILLIS = 500;
    private static final int FAILURES_BEFORE_WARNING = 20;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private OutboxRelay relay;

    private ScheduledFuture<?> running;
    private int failures;

    /** To be called once the database is migrated. */
    public void start() {
        running = scheduler.scheduleWithFixedDelay(this::empty, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void empty() {
        try {
            while (relay.deliver() == OutboxRelay.BATCH) {
                LOG.fine("A full batch was delivered, more may be waiting");
            }
            if (failures >= FAILURES_BEFORE_WARNING) {
                LOG.info("The outbox is delivered again");
            }
            failures = 0;
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Services start in any order and restart at will, so only lasting trouble is worth a line in the log, and one. */
    private void failed(RuntimeException e) {
        failures++;
        if (failures == FAILURES_BEFORE_WARNING) {
            LOG.log(Level.WARNING, "Audit events wait in the outbox, their delivery fails: {0}", e.toString());
        }
    }
}
