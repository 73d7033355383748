package org.cloudbackend.gateway.tokens.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A request without a token, or with one that does not hold. Which check failed is nobody's business but ours. */
public final class TokenInvalid extends ProblemException {

    private TokenInvalid(String detail, String challenge) {
        super(ProblemType.TOKEN_INVALID, detail);
        header("WWW-Authenticate", challenge);
    }

    /** Without a token there is no error to report (RFC 6750, section 3.1). */
    static TokenInvalid missing() {
        return new TokenInvalid(
                "Send an access token as 'Authorization: Bearer …'; POST /api/v1/auth/login gives one.", "Bearer");
    }

    static TokenInvalid refused() {
        return new TokenInvalid(
                "Get a new access token with POST /api/v1/auth/refresh or /api/v1/auth/login.",
                "Bearer error=\"invalid_token\"");
    }
}
