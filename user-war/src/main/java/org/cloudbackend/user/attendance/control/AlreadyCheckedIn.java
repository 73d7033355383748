package org.cloudbackend.user.attendance.control;

import java.time.Instant;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** One checks in once. */
public class AlreadyCheckedIn extends ProblemException {

    AlreadyCheckedIn(Instant checkedInAt) {
        super(ProblemType.ALREADY_CHECKED_IN, "You are checked in since " + checkedInAt + "; there is nothing to do.");
    }
}
