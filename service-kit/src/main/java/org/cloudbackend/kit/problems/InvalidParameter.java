package org.cloudbackend.kit.problems;

import java.util.List;

/** A query parameter that cannot be understood: {@code invalid-request}, with its name as the pointer. */
public final class InvalidParameter extends ProblemException {

    /** @param expected what it must be, for example {@code must be a whole number from 1 to 100} */
    public InvalidParameter(String parameter, String expected) {
        super(
                ProblemType.INVALID_REQUEST,
                "Correct the parameter listed in errors and ask again.",
                List.of(new FieldError(parameter, expected)));
    }
}
