package org.cloudbackend.auth.accounts.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** Accounts are made by administrators only. */
public class RegistrationClosed extends ProblemException {

    RegistrationClosed() {
        super(ProblemType.REGISTRATION_CLOSED, "Ask an administrator for an account.");
    }
}
