package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.jobs.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What attendance does again and again by itself. Every replica does it: each job bears being done twice. */
public class AttendanceSchedule {

    private final Jobs jobs;
    private final Settlement settlement;
    private final AttemptRetention attempts;
    private final Duration settlePause;
    private final Duration housekeepingPause;

    @Inject
    AttendanceSchedule(
            Jobs jobs,
            Settlement settlement,
            AttemptRetention attempts,
            @ConfigProperty(name = "settle.seconds") int settleSeconds,
            @ConfigProperty(name = "housekeeping.seconds") int housekeepingSeconds) {
        this.jobs = jobs;
        this.settlement = settlement;
        this.attempts = attempts;
        this.settlePause = Duration.ofSeconds(Setting.atLeast(1, "settle.seconds", settleSeconds));
        this.housekeepingPause = Duration.ofSeconds(Setting.atLeast(1, "housekeeping.seconds", housekeepingSeconds));
    }

    /** To be called once the database is migrated. */
    public void start() {
        jobs.every(settlePause, "Events that are over cannot be settled", settlement::run);
        jobs.every(housekeepingPause, "Old attempts to check in cannot be removed", attempts::run);
    }
}
