package org.cloudbackend.auth.mfa.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The account has a second factor already. */
public final class MfaEnabled extends ProblemException {

    MfaEnabled() {
        super(ProblemType.MFA_ENABLED, "Remove the second factor first, then begin with another.");
    }
}
