package org.cloudbackend.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.auth.mail.control.MailDelivery;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.outbox.OutboxSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class AuthStart {

    private final ServiceDatabase database;
    private final FirstData firstData;
    private final OutboxSchedule outbox;
    private final AuthJobs jobs;
    private final MailDelivery mail;

    @Inject
    AuthStart(ServiceDatabase database, FirstData firstData, OutboxSchedule outbox, AuthJobs jobs, MailDelivery mail) {
        this.database = database;
        this.firstData = firstData;
        this.outbox = outbox;
        this.jobs = jobs;
        this.mail = mail;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        database.migrate(war);
        firstData.ensure();
        outbox.start();
        jobs.start();
        mail.start();
    }
}
