package org.cloudbackend.gateway.tokens.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The keys cannot be had at the moment. What cannot be verified does not pass. */
final class KeysUnavailable extends ProblemException {

    KeysUnavailable() {
        super(
                ProblemType.UPSTREAM_UNAVAILABLE,
                "Access tokens cannot be verified at the moment; try again in a few seconds.");
        header("Retry-After", "5");
    }
}
