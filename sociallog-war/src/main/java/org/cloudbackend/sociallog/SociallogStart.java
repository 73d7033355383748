package org.cloudbackend.sociallog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.idempotency.IdempotencyHousekeeping;
import org.cloudbackend.kit.sessions.EndedSessionSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class SociallogStart {

    private final ServiceDatabase database;
    private final EndedSessionSchedule endedSessions;
    private final IdempotencyHousekeeping idempotency;

    @Inject
    SociallogStart(ServiceDatabase database, EndedSessionSchedule endedSessions, IdempotencyHousekeeping idempotency) {
        this.database = database;
        this.endedSessions = endedSessions;
        this.idempotency = idempotency;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        database.migrate(war);
        endedSessions.start();
        idempotency.start();
    }
}
