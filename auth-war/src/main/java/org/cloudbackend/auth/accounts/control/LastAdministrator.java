package org.cloudbackend.auth.accounts.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** Without this account nobody could administer the service any more. */
public final class LastAdministrator extends ProblemException {

    LastAdministrator() {
        super(ProblemType.LAST_ADMINISTRATOR, "Make another account an administrator first.");
    }
}
