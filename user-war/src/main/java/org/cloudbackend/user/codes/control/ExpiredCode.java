package org.cloudbackend.user.codes.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A code that was real and is not good any more. */
public class ExpiredCode extends ProblemException {

    public ExpiredCode() {
        super(ProblemType.CODE_EXPIRED, "A code is good for 30 seconds: scan the one that the screen shows now.");
    }

    public CodeFault fault() {
        return CodeFault.EXPIRED;
    }
}
