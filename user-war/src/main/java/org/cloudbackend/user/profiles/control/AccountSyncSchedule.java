package org.cloudbackend.user.profiles.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.jobs.Jobs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps members in step with the accounts for as long as the service runs. */
@Dependent
public class AccountSyncSchedule {

    private final Jobs jobs;
    private final AccountSync sync;
    private final Duration pause;

    @Inject
    AccountSyncSchedule(Jobs jobs, AccountSync sync, @ConfigProperty(name = "account.sync.seconds") int pauseSeconds) {
        this.jobs = jobs;
        this.sync = sync;
        this.pause = Duration.ofSeconds(Setting.atLeast(1, "account.sync.seconds", pauseSeconds));
    }

    /** To be called once the database is migrated. It returns at once: a first start may have a million accounts. */
    public void start() {
        jobs.every(pause, "Members do not follow the accounts", sync::run);
    }
}
