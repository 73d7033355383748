package org.cloudbackend.gateway.tokens.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks for the keys from the start on until it has them: services start in any order. */
@ApplicationScoped
public class KeyWarmUp {

    private static final Logger LOG = Logger.getLogger(KeyWarmUp.class.getName());
    private static final long PAUSE_MILLIS = 500;
    private static final int FAILURES_BEFORE_WARNING = 60;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private PublishedKeys keys;

    private volatile ScheduledFuture<?> running;
    private int failures;

    public void begin() {
        running = scheduler.scheduleWithFixedDelay(this::fetch, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void fetch() {
        try {
            if (keys.wereFetched() || keys.fetch()) {
                LOG.info("The keys of the auth service are here, tokens can be verified");
                end();
                return;
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end the schedule without a word
            LOG.log(Level.WARNING, "The keys of the auth service cannot be read", e);
        }
        failures++;
        if (failures == FAILURES_BEFORE_WARNING) {
            LOG.warning("The keys of the auth service still cannot be had: check jwks.url and the auth service");
        }
    }

    @PreDestroy
    void end() {
        var task = running;
        if (task != null) {
            task.cancel(false);
        }
    }
}
