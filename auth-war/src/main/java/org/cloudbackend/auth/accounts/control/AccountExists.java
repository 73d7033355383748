package org.cloudbackend.auth.accounts.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** The e-mail or the username belongs to an account already. */
public class AccountExists extends ProblemException {

    AccountExists() {
        super(ProblemType.ACCOUNT_EXISTS, "Sign in, or register with another e-mail or username.");
    }
}
