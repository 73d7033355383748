package org.cloudbackend.user.codes.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A text that is no code of ours: cut, forged, or of an event that is not there. One answer for all of them. */
public class InvalidCode extends ProblemException {

    public InvalidCode() {
        super(ProblemType.CODE_INVALID, "Scan the code that the screen at the event shows now.");
    }
}
