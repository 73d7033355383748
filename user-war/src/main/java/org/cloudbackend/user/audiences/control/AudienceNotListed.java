package org.cloudbackend.user.audiences.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** An event for all members has no list to change. */
final class AudienceNotListed extends ProblemException {

    AudienceNotListed() {
        super(
                ProblemType.AUDIENCE_NOT_LISTED,
                "All members are expected at this event. PATCH its audience to listed, then change its list.");
    }
}
