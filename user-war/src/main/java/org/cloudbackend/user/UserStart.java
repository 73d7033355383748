package org.cloudbackend.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.kit.database.ServiceDatabase;
import org.cloudbackend.kit.idempotency.IdempotencyHousekeeping;
import org.cloudbackend.kit.outbox.OutboxSchedule;
import org.cloudbackend.kit.sessions.EndedSessionSchedule;
import org.cloudbackend.user.attendance.control.AttendanceSchedule;

/** What happens, in this order, before the service answers its first request. */
@Dependent
class UserStart {

    private final ServiceDatabase database;
    private final EndedSessionSchedule endedSessions;
    private final OutboxSchedule outbox;
    private final IdempotencyHousekeeping idempotency;
    private final AttendanceSchedule attendance;

    @Inject
    UserStart(
            ServiceDatabase database,
            EndedSessionSchedule endedSessions,
            OutboxSchedule outbox,
            IdempotencyHousekeeping idempotency,
            AttendanceSchedule attendance) {
        this.database = database;
        this.endedSessions = endedSessions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.attendance = attendance;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        database.migrate(war);
        endedSessions.start();
        outbox.start();
        idempotency.start();
        attendance.start();
    }
}
