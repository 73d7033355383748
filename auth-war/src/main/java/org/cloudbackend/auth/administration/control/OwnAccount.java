package org.cloudbackend.auth.administration.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** Administrators cannot lock themselves out. */
public final class OwnAccount extends ProblemException {

    OwnAccount() {
        super(ProblemType.OWN_ACCOUNT, "Ask another administrator to do it.");
    }
}
