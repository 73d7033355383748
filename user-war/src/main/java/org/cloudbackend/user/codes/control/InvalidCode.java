package org.cloudbackend.user.codes.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A text that does not have the form of a code. */
public class InvalidCode extends ProblemException {

    InvalidCode() {
        super(ProblemType.CODE_INVALID, "Scan the code that the screen at the event shows now.");
    }
}
