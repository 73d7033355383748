package org.cloudbackend.auth.sessions.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The password is right, and the account asks for a second factor. */
public final class MfaRequired extends ProblemException {

    public MfaRequired() {
        super(
                ProblemType.MFA_REQUIRED,
                "Sign in again and send as otp what the authenticator app shows, or a recovery code.");
    }
}
