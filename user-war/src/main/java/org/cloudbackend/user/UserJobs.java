package org.cloudbackend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cloudbackend.kit.idempotency.IdempotencyHousekeeping;
import org.cloudbackend.user.attendance.control.AttendanceSchedule;
import org.cloudbackend.user.badges.control.BadgeRetention;
import org.cloudbackend.user.events.control.EventSchedule;
import org.cloudbackend.user.live.control.LiveSchedule;
import org.cloudbackend.user.profiles.control.AccountSyncSchedule;

/** What the service does again and again by itself. Every replica does it: each job bears being done twice. */
@Dependent
class UserJobs {

    private final IdempotencyHousekeeping idempotency;
    private final AttendanceSchedule attendance;
    private final EventSchedule events;
    private final AccountSyncSchedule accounts;
    private final LiveSchedule live;
    private final BadgeRetention badges;

    @Inject
    UserJobs(
            IdempotencyHousekeeping idempotency,
            AttendanceSchedule attendance,
            EventSchedule events,
            AccountSyncSchedule accounts,
            LiveSchedule live,
            BadgeRetention badges) {
        this.idempotency = idempotency;
        this.attendance = attendance;
        this.events = events;
        this.accounts = accounts;
        this.live = live;
        this.badges = badges;
    }

    void start() {
        idempotency.start();
        attendance.start();
        events.start();
        accounts.start();
        live.start();
        badges.start();
    }
}
