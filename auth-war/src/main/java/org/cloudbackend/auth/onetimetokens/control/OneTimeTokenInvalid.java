package org.cloudbackend.auth.onetimetokens.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The token is unknown, expired, used, or a newer one has taken its place. */
public class OneTimeTokenInvalid extends ProblemException {

    public OneTimeTokenInvalid() {
        super(ProblemType.ONE_TIME_TOKEN_INVALID, "Ask for a new link and use it in time, and once.");
    }
}
