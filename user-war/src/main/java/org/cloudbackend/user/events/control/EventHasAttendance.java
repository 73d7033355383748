package org.cloudbackend.user.events.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** Who came to an event stays known. */
final class EventHasAttendance extends ProblemException {

    EventHasAttendance() {
        super(
                ProblemType.EVENT_HAS_ATTENDANCE,
                "People have checked in, and that is not forgotten. Cancel the event: PATCH its status to cancelled.");
    }
}
