package org.cloudbackend.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.auth.attempts.control.Attempts;
import org.cloudbackend.auth.housekeeping.control.Housekeeping;
import org.cloudbackend.auth.sessions.control.SessionMetrics;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;

/** What the service does again and again by itself. Every replica does it: each job bears being done twice. */
@Dependent
class AuthJobs {

    private final Jobs jobs;
    private final Transactions transactions;
    private final SessionMetrics sessionMetrics;
    private final Attempts attempts;
    private final Housekeeping housekeeping;

    @Inject
    AuthJobs(
            Jobs jobs,
            Transactions transactions,
            SessionMetrics sessionMetrics,
            Attempts attempts,
            Housekeeping housekeeping) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.sessionMetrics = sessionMetrics;
        this.attempts = attempts;
        this.housekeeping = housekeeping;
    }

    void start() {
        jobs.every(
                Duration.ofSeconds(15),
                "Sessions cannot be counted",
                () -> transactions.run(sessionMetrics::countSessions));
        jobs.every(Duration.ofMinutes(10), "Old failures to sign in cannot be removed", this::forgetAttempts);
        jobs.every(housekeeping.pause(), "What was kept long enough cannot be removed", housekeeping::run);
    }

    private void forgetAttempts() {
        int forgotten;
        do {
            forgotten = transactions.call(attempts::forget);
        } while (forgotten > 0);
    }
}
