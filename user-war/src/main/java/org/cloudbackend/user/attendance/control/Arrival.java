package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.attendance.entity.CheckIn;
import org.cloudbackend.user.events.control.CheckInWindow;

/**
 * All there is to know when someone comes to the door of an event.
 *
 * @param key what the event's codes are signed with
 * @param memberId null where nobody is known
 * @param active whether the member may take part
 * @param listed whether the person is on the event's list
 * @param checkedInAt null where the person is not checked in
 * @param before the check-in that the same attempt has made; null where it comes for the first time
 */
record Arrival(
        CheckInWindow window,
        byte[] key,
        UUID memberId,
        boolean active,
        boolean listed,
        Instant checkedInAt,
        CheckIn before) {

    boolean isExpected() {
        return listed || !window.isListed();
    }

    boolean isCheckedIn() {
        return checkedInAt != null;
    }
}
