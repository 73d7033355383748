package org.cloudbackend.auth.passwords.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The password can be guessed too easily, or is too long to be hashed in good time. */
public class WeakPassword extends ProblemException {

    WeakPassword(String detail) {
        super(ProblemType.WEAK_PASSWORD, detail);
    }
}
