package org.cloudbackend.kit.jobs;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Services start in any order and restart at will, so only lasting trouble is worth a line in the log, and one. */
final class RecurringJob implements Runnable {

    private static final Logger LOG = Logger.getLogger(RecurringJob.class.getName());
    private static final Duration LASTING = Duration.ofSeconds(10);

    private final long failuresBeforeWarning;
    private final String trouble;
    private final Runnable job;

    private int failures;

    RecurringJob(Duration pause, String trouble, Runnable job) {
        this.failuresBeforeWarning = Math.max(1, LASTING.dividedBy(pause));
        this.trouble = trouble;
        this.job = job;
    }

    /** Whatever the job throws stays here: thrown on, it would end the schedule without a word. */
    @Override
    public void run() {
        try {
            job.run();
            if (failures >= failuresBeforeWarning) {
                LOG.log(Level.INFO, "{0}: that is over", trouble);
            }
            failures = 0;
        } catch (RuntimeException | Error e) {
            failures++;
            if (failures == failuresBeforeWarning) {
                LOG.log(Level.WARNING, "{0}: {1}", new Object[] {trouble, e});
            }
        }
    }
}
