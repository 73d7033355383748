package org.cloudbackend.user.live.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.jobs.Jobs;

/** Reads the feed while someone watches, and removes what is too old to be of use to anybody who comes back. */
@Dependent
public class LiveSchedule {

    private static final Duration BETWEEN_POLLS = Duration.ofMillis(500);

    private final Jobs jobs;
    private final LiveStreams streams;
    private final FeedRetention retention;
    private final LiveSettings settings;

    @Inject
    public LiveSchedule(Jobs jobs, LiveStreams streams, FeedRetention retention, LiveSettings settings) {
        this.jobs = jobs;
        this.streams = streams;
        this.retention = retention;
        this.settings = settings;
    }

    public void start() {
        jobs.every(BETWEEN_POLLS, "News of attendance cannot be read", streams::poll);
        jobs.every(settings.betweenRemovals(), "Old news of attendance cannot be removed", retention::run);
    }
}
