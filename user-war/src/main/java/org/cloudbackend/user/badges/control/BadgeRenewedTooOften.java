package org.cloudbackend.user.badges.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A member who has asked for new badges again and again. */
final class BadgeRenewedTooOften extends ProblemException {

    BadgeRenewedTooOften() {
        super(
                ProblemType.BADGE_RENEWED_TOO_OFTEN,
                "You have had many new badges within a day. Ask the staff for another, or come back tomorrow.");
    }
}
