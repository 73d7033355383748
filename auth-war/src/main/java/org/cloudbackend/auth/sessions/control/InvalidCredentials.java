package org.cloudbackend.auth.sessions.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** One answer for an unknown account, a wrong password and a disabled account (ASVS 2.2.1: no enumeration). */
public class InvalidCredentials extends ProblemException {

    public InvalidCredentials() {
        super(ProblemType.INVALID_CREDENTIALS, "Check the e-mail or username and the password.");
    }
}
