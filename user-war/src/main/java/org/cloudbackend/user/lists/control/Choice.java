package org.cloudbackend.user.lists.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A filter that takes one of a few values, such as {@code ?status=open}. */
public final class Choice {

    private Choice() {}

    /** @throws ProblemException {@code invalid-request} for a value that the type does not have */
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(WireName.read(type, value).orElseThrow(() -> unknown(type, name)));
    }

    private static <E extends Enum<E>> ProblemException unknown(Class<E> type, String name) {
        var known = Arrays.stream(type.getEnumConstants()).map(WireName::of).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Choose one of the values that this filter knows.",
                List.of(new FieldError(name, "must be one of " + known)));
    }
}
