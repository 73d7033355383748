package org.cloudbackend.auth.clients.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The client is one of our own services: it comes with the deployment, and so does its secret. */
public final class ClientManaged extends ProblemException {

    ClientManaged() {
        super(ProblemType.CLIENT_MANAGED, "Change it where the services are deployed.");
    }
}
