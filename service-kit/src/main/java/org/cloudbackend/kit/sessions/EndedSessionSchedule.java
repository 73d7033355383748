package org.cloudbackend.kit.sessions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.jobs.Jobs;

/**
 * Reads the ended sessions every two seconds. While the auth service does not answer, the list stays as it is: nobody
 * can end a session then, and tokens are short-lived.
 */
@Dependent
public class EndedSessionSchedule {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Jobs jobs;
    private final EndedSessionFeed feed;

    @Inject
    public EndedSessionSchedule(Jobs jobs, EndedSessionFeed feed) {
        this.jobs = jobs;
        this.feed = feed;
    }

    public void start() {
        jobs.every(PAUSE, "The list of ended sessions cannot be read from the auth service", feed::read);
    }
}
