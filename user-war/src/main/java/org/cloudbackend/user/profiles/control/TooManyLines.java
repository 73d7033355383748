package org.cloudbackend.user.profiles.control;

import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** More members than one import takes. */
final class TooManyLines extends ProblemException {

    TooManyLines() {
        super(ProblemType.BODY_TOO_LARGE, "A file may have at most " + ImportFile.MAX_LINES + " members. Divide it.");
    }
}
