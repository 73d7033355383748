package org.cloudbackend.user.profiles.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** An account belongs to one member. */
public final class AccountLinked extends ProblemException {

    AccountLinked() {
        super(ProblemType.ACCOUNT_LINKED, "The account was given to another member already. Check both ids.");
    }
}
