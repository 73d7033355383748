package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.events.control.CheckInWindow;

/**
 * All there is to know when someone comes to the door of an event.
 *
 * @param openedAt the first moment at which one could check in, by the clock or by staff before that; not before the
 *     event was planned
 * @param key what the event's codes are signed with
 * @param memberId null where nobody is known
 * @param active whether the member may take part
 * @param listed whether the person is on the event's list
 * @param checkedInAt null where the person is not checked in
 * @param before the check-in that the same attempt has made; null where it comes for the first time
 */
record Arrival(
        CheckInWindow window,
        Instant openedAt,
        byte[] key,
        UUID memberId,
        boolean active,
        boolean listed,
        Instant checkedInAt,
        CheckIn before) {

    boolean isExpected() {
        return listed || !window.isListed();
    }

    /** Whether it had opened at a moment of the past. */
    boolean hadOpened(Instant then) {
        return !then.isBefore(openedAt);
    }

    /** Whether one could check in at a moment of the past: when staff has closed it by hand is not asked. */
    boolean wasOpen(Instant then) {
        return !window.isCancelled() && hadOpened(then) && then.isBefore(window.closesAt());
    }

    boolean isCheckedIn() {
        return checkedInAt != null;
    }
}
