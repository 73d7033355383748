package org.cloudbackend.sociallog.filters.control;

import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A query parameter that cannot be understood. */
public class InvalidFilter extends ProblemException {

    public InvalidFilter(String parameter, String expected) {
        super(
                ProblemType.INVALID_REQUEST,
                "Correct the parameters listed in errors and ask again.",
                List.of(new FieldError(parameter, expected)));
    }
}
