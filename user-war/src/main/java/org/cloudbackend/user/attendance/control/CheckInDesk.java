package org.cloudbackend.user.attendance.control;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.attendance.entity.Way;
import org.cloudbackend.user.codes.control.CheckInCode;
import org.cloudbackend.user.codes.control.CheckInCodes;
import org.cloudbackend.user.codes.control.ExpiredCode;
import org.cloudbackend.user.codes.control.InvalidCode;
import org.cloudbackend.user.events.control.CheckInWindow;
import org.cloudbackend.user.events.control.Events;
import org.cloudbackend.user.profiles.control.Profiles;

/** Where people check in. Refusals are counted, so the transaction must be committed after them too. */
public class CheckInDesk {

    private final CheckInCodes codes;
    private final Events events;
    private final Profiles profiles;
    private final CheckIns checkIns;
    private final RefusedScans refusals;
    private final Clock clock;

    @Inject
    CheckInDesk(
            CheckInCodes codes,
            Events events,
            Profiles profiles,
            CheckIns checkIns,
            RefusedScans refusals,
            Clock clock) {
        this.codes = codes;
        this.events = events;
        this.profiles = profiles;
        this.checkIns = checkIns;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Checks someone in by the code that the event shows. A scan that comes again with the nonce of the first one gets
     * the first one's answer, also when the code has expired meanwhile.
     *
     * @throws InvalidCode if the code is none of ours
     * @throws ExpiredCode if it was shown more than half a minute ago
     * @throws CheckInClosed outside the event's check-in window
     * @throws AlreadyCheckedIn if the person is checked in by another scan
     */
    public Receipt scan(Scan scan) {
        var code = codes.read(scan.code());
        var window = events.checkInWindow(code.eventId()).orElseThrow(InvalidCode::new);
        var userId = profiles.memberOf(scan.accountId());
        var known = checkIns.find(window.eventId(), userId);
        if (known.isPresent() && known.get().cameOf(scan.nonce())) {
            return new Receipt(known.get(), window.eventName(), true);
        }
        try {
            return checkIn(scan, code, window, userId);
        } catch (ProblemException refused) {
            refusals.count(window.eventId(), userId, refused.type());
            throw refused;
        }
    }

    private Receipt checkIn(Scan scan, CheckInCode code, CheckInWindow window, UUID userId) {
        var now = clock.instant();
        if (code.isExpired(now)) {
            throw new ExpiredCode();
        }
        if (!window.isOpen(now)) {
            throw new CheckInClosed(window);
        }
        var checkIn = new CheckIn(window.eventId(), userId, statusAt(now, window), now, Way.SCAN, scan.nonce());
        if (checkIns.add(checkIn, scan.position())) {
            return new Receipt(checkIn, window.eventName(), false);
        }
        var first = checkIns.find(window.eventId(), userId).orElseThrow();
        if (first.cameOf(scan.nonce())) {
            return new Receipt(first, window.eventName(), true);
        }
        throw new AlreadyCheckedIn(first.checkedInAt());
    }

    private static AttendanceStatus statusAt(Instant now, CheckInWindow window) {
        return window.isLate(now) ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
    }
}
