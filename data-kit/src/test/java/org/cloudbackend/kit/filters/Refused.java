package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.InvalidParameter;
import org.cloudbackend.kit.problems.ProblemType;

/** Holds that a query parameter is refused by its name. */
final class Refused {

    private Refused() {}

    static void assertRefused(String parameter, Runnable read) {
        var refusal = catchThrowableOfType(InvalidParameter.class, read::run);

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(parameter);
    }
}
