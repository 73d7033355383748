package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.cloudbackend.user.attendance.entity.Attempt;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.attendance.entity.Refusal;
import org.cloudbackend.user.attendance.entity.Way;
import org.cloudbackend.user.codes.control.CheckInCode;
import org.cloudbackend.user.codes.control.InvalidCode;
import org.cloudbackend.user.profiles.control.Profiles;

/**
 * Where people check in by themselves. Refusals are kept, so the transaction must be committed after them too. One
 * object for all: to make it and what it needs for each scan would take a good part of a scan's time.
 */
@Singleton
public class CheckInDesk {

    private final Arrivals arrivals;
    private final Profiles profiles;
    private final CheckIns checkIns;
    private final Attempts attempts;
    private final Clock clock;

    @Inject
    CheckInDesk(Arrivals arrivals, Profiles profiles, CheckIns checkIns, Attempts attempts, Clock clock) {
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.checkIns = checkIns;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Checks someone in by the code that the event shows. A scan that comes again with the nonce of one that has checked
     * in gets that one's answer, also when the code has expired or the check-in was undone meanwhile.
     *
     * @throws CheckInRefused if the code is not good, check-in is not open, or the person is not expected or has come
     */
    public Receipt scan(Scan scan) {
        var now = clock.instant();
        var attempt = Attempt.of(scan.accountId(), Way.SCAN, scan.nonce(), now, now);
        var code = parse(scan.code(), attempt);
        attempt = attempt.withCode(code.turn());
        var arrival = arrivals.ofAccount(code.eventId(), scan.accountId(), scan.nonce())
                .orElse(null);
        if (arrival == null) {
            throw attempts.refuse(attempt, CheckInRefused.code(Refusal.FOREIGN));
        }
        attempt = attempt.at(code.eventId()).by(arrival.memberId());
        if (!code.isSignedWith(arrival.key())) {
            throw attempts.refuse(attempt, CheckInRefused.code(Refusal.FORGED));
        }
        if (code.isAhead(now)) {
            throw attempts.refuse(attempt, CheckInRefused.code(Refusal.NOT_YET));
        }
        if (arrival.memberId() == null) {
            attempt = attempt.by(profiles.memberOf(scan.accountId()));
            arrival = read(attempt);
        }
        return checkIn(scan, code, arrival, attempt);
    }

    private CheckInCode parse(String text, Attempt attempt) {
        try {
            return CheckInCode.parse(text);
        } catch (InvalidCode e) {
            throw attempts.refuse(attempt, CheckInRefused.code(Refusal.MALFORMED));
        }
    }

    private Receipt checkIn(Scan scan, CheckInCode code, Arrival arrival, Attempt attempt) {
        var window = arrival.window();
        if (arrival.before() != null) {
            return new Receipt(arrival.before(), window.eventName(), true);
        }
        var refusal = refusal(code, arrival, attempt.attemptedAt());
        if (refusal != null) {
            throw attempts.refuse(attempt, refusal);
        }
        var status = window.isLate(attempt.attemptedAt()) ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        if (checkIns.add(attempt, status, null, scan.position())) {
            var checkIn =
                    new CheckIn(attempt.eventId(), attempt.userId(), status, attempt.attemptedAt(), attempt.way());
            return new Receipt(checkIn, window.eventName(), false);
        }
        // Another device with this person's check-in was faster; it has committed by now
        return checkIn(scan, code, read(attempt), attempt);
    }

    private Arrival read(Attempt attempt) {
        return arrivals.ofMember(attempt.eventId(), attempt.userId(), attempt.nonce())
                .orElseThrow(() -> CheckInRefused.code(Refusal.FOREIGN));
    }

    /** @return null where nothing speaks against it */
    private CheckInRefused refusal(CheckInCode code, Arrival arrival, Instant now) {
        var window = arrival.window();
        if (!arrival.active()) {
            return CheckInRefused.notActive();
        }
        if (arrival.isCheckedIn() && attempts.cameBy(window.eventId(), arrival.memberId(), code.turn())) {
            return CheckInRefused.already(Refusal.REPLAYED, arrival.checkedInAt());
        }
        if (code.isExpired(now)) {
            return CheckInRefused.expired();
        }
        if (window.isCancelled()) {
            return CheckInRefused.cancelled();
        }
        if (!window.isOpen(now)) {
            return CheckInRefused.closed(window);
        }
        if (arrival.isCheckedIn()) {
            return CheckInRefused.already(Refusal.ALREADY_CHECKED_IN, arrival.checkedInAt());
        }
        return arrival.isExpected() ? null : CheckInRefused.notExpected();
    }
}
