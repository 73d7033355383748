package org.cloudbackend.user.attendance.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.user.events.control.CheckInWindow;

/** Too early or too late to check in. */
public class CheckInClosed extends ProblemException {

    CheckInClosed(CheckInWindow window) {
        super(
                ProblemType.CHECK_IN_CLOSED,
                "Check-in is open from %s until %s; ask the staff at the event."
                        .formatted(window.opensAt(), window.closesAt()));
    }
}
