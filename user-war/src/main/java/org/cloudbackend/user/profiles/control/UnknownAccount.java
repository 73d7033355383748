package org.cloudbackend.user.profiles.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The account that a token was issued for is gone, and so the token is worth nothing (RFC 6750, section 3.1). */
public final class UnknownAccount extends ProblemException {

    UnknownAccount() {
        super(ProblemType.TOKEN_INVALID, "The account of this token does not exist any more; sign in with another.");
        header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
