package org.cloudbackend.auth.sessions.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The refresh token is unknown, expired, spent, or its session is over. */
public class InvalidRefreshToken extends ProblemException {

    InvalidRefreshToken() {
        super(ProblemType.INVALID_REFRESH_TOKEN, "Sign in again.");
    }
}
