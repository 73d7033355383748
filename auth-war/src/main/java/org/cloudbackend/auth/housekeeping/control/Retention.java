package org.cloudbackend.auth.housekeeping.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long things are kept, and how often it is looked for what was kept long enough. */
@Singleton
public class Retention {

    /** Clocks differ, and services learn of an ended session with delay. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Duration pause;
    private final Duration log;
    private final Duration sessions;
    private final Duration endings;

    @Inject
    Retention(
            @ConfigProperty(name = "housekeeping.seconds") long pauseSeconds,
            @ConfigProperty(name = "auth.log.days") int logDays,
            @ConfigProperty(name = "session.history.days") int sessionDays,
            @ConfigProperty(name = "access.token.seconds") long accessTokenSeconds) {
        pause = Duration.ofSeconds(Setting.atLeast(1, "housekeeping.seconds", pauseSeconds));
        log = Duration.ofDays(Setting.atLeast(1, "auth.log.days", logDays));
        sessions = Duration.ofDays(Setting.atLeast(1, "session.history.days", sessionDays));
        endings = Duration.ofSeconds(accessTokenSeconds).plus(MARGIN);
    }

    Duration pause() {
        return pause;
    }

    Duration log() {
        return log;
    }

    /** From the end of a session. */
    Duration sessions() {
        return sessions;
    }

    /** From the end of a session, until no access token of it is good any more. */
    Duration endings() {
        return endings;
    }
}
