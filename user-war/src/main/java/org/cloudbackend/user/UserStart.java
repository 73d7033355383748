package org.cloudbackend.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.kit.config.SettingsAtStart;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.outbox.OutboxSchedule;
import org.cloudbackend.kit.sessions.EndedSessionSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class UserStart {

    private final SettingsAtStart settings;
    private final ServiceDatabase database;
    private final EndedSessionSchedule endedSessions;
    private final OutboxSchedule outbox;
    private final UserJobs jobs;

    @Inject
    UserStart(
            SettingsAtStart settings,
            ServiceDatabase database,
            EndedSessionSchedule endedSessions,
            OutboxSchedule outbox,
            UserJobs jobs) {
        this.settings = settings;
        this.database = database;
        this.endedSessions = endedSessions;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        settings.check();
        database.migrate(war);
        endedSessions.start();
        outbox.start();
        jobs.start();
    }
}
