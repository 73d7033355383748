package org.cloudbackend.user.profiles.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** What is asked for would part a member from the account, which decides e-mail and status, and whether they are there. */
public final class MemberHasAccount extends ProblemException {

    private MemberHasAccount(String detail) {
        super(ProblemType.MEMBER_HAS_ACCOUNT, detail);
    }

    static MemberHasAccount decides() {
        return new MemberHasAccount("Change e-mail and status of the member's account; the member follows.");
    }

    static MemberHasAccount another() {
        return new MemberHasAccount("The member has another account already, and keeps it.");
    }

    static MemberHasAccount mustGoFirst() {
        return new MemberHasAccount("Delete the member's account; the member is erased with it.");
    }
}
