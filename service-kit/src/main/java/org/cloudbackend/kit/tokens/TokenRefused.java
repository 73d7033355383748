package org.cloudbackend.kit.tokens;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** An access token that does not hold. Which check failed is nobody's business but ours. */
final class TokenRefused extends ProblemException {

    TokenRefused() {
        super(
                ProblemType.TOKEN_INVALID,
                "Get a new access token with POST /api/v1/auth/refresh or /api/v1/auth/login.");
        header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
