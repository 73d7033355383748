package org.cloudbackend.auth.clients.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** No client has this id and secret. */
public final class InvalidClient extends ProblemException {

    public InvalidClient() {
        super(ProblemType.INVALID_CLIENT, "Check the client's id and secret.");
        header("WWW-Authenticate", "Basic realm=\"token\"");
    }
}
