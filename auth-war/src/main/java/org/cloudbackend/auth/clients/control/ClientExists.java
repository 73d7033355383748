package org.cloudbackend.auth.clients.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The id belongs to a client already. */
public final class ClientExists extends ProblemException {

    ClientExists() {
        super(ProblemType.CLIENT_EXISTS, "Choose another id, or give that client a new secret.");
    }
}
