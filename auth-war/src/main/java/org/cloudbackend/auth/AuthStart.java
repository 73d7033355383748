package org.cloudbackend.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.auth.mail.control.MailDelivery;
import org.cloudbackend.auth.tokens.boundary.KeySchedule;
import org.cloudbackend.kit.config.SettingsAtStart;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.outbox.OutboxSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class AuthStart {

    private final SettingsAtStart settings;
    private final ServiceDatabase database;
    private final FirstData firstData;
    private final KeySchedule keys;
    private final OutboxSchedule outbox;
    private final AuthJobs jobs;
    private final MailDelivery mail;

    @Inject
    AuthStart(
            SettingsAtStart settings,
            ServiceDatabase database,
            FirstData firstData,
            KeySchedule keys,
            OutboxSchedule outbox,
            AuthJobs jobs,
            MailDelivery mail) {
        this.settings = settings;
        this.database = database;
        this.firstData = firstData;
        this.keys = keys;
        this.outbox = outbox;
        this.jobs = jobs;
        this.mail = mail;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        settings.check();
        database.migrate(war);
        firstData.ensure();
        keys.start();
        outbox.start();
        jobs.start();
        mail.start();
    }
}
