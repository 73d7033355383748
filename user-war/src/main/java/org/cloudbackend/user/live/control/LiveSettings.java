package org.cloudbackend.user.live.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many may watch, how often they hear of us, and how long news are kept. */
@Singleton
public class LiveSettings {

    private final int streams;
    private final Duration heartbeat;
    private final Duration kept;
    private final Duration betweenRemovals;

    @Inject
    LiveSettings(
            @ConfigProperty(name = "live.streams.max") int streams,
            @ConfigProperty(name = "live.heartbeat.seconds") int heartbeatSeconds,
            @ConfigProperty(name = "live.feed.hours") int feedHours,
            @ConfigProperty(name = "housekeeping.seconds") int housekeepingSeconds) {
        this.streams = Setting.atLeast(0, "live.streams.max", streams);
        this.heartbeat = Duration.ofSeconds(Setting.atLeast(1, "live.heartbeat.seconds", heartbeatSeconds));
        this.kept = Duration.ofHours(Setting.atLeast(1, "live.feed.hours", feedHours));
        this.betweenRemovals = Duration.ofSeconds(Setting.atLeast(1, "housekeeping.seconds", housekeepingSeconds));
    }

    int streams() {
        return streams;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    Duration kept() {
        return kept;
    }

    Duration betweenRemovals() {
        return betweenRemovals;
    }
}
