package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.user.attendance.entity.Refusal;
import org.cloudbackend.user.events.control.CheckInWindow;

/** Someone is not checked in, for a reason. */
public final class CheckInRefused extends ProblemException {

    private final Refusal reason;

    CheckInRefused(Refusal reason, String detail) {
        super(reason.type(), detail);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }

    static CheckInRefused code(Refusal reason) {
        return new CheckInRefused(reason, "Scan the code that the screen at the event shows now.");
    }

    static CheckInRefused expired() {
        return new CheckInRefused(
                Refusal.EXPIRED, "A code is good for 30 seconds: scan the one that the screen shows now.");
    }

    static CheckInRefused already(Refusal reason, Instant checkedInAt) {
        return new CheckInRefused(reason, "Checked in since " + checkedInAt + "; there is nothing to do.");
    }

    static CheckInRefused cancelled() {
        return new CheckInRefused(Refusal.CANCELLED, "The event is cancelled: nobody can check in.");
    }

    static CheckInRefused closed(CheckInWindow window) {
        return new CheckInRefused(
                Refusal.CLOSED,
                "Check-in is planned from %s until %s and is not open; ask the staff at the event."
                        .formatted(window.opensAt(), window.closesAt()));
    }

    static CheckInRefused tooLate(Instant until) {
        return new CheckInRefused(
                Refusal.CLOSED,
                "Check-ins of this event were taken until " + until + "; set the person's attendance instead.");
    }

    static CheckInRefused notExpected() {
        return new CheckInRefused(
                Refusal.NOT_EXPECTED,
                "The event is for the people on its list; ask the staff to be put on it or checked in by hand.");
    }

    static CheckInRefused notActive() {
        return new CheckInRefused(
                Refusal.NOT_ACTIVE, "The member is disabled; ask an administrator to make it active again.");
    }

    static CheckInRefused unknown() {
        return new CheckInRefused(Refusal.UNKNOWN, "There is no such member; check the id.");
    }
}
