package org.cloudbackend.kit.filters;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudbackend.kit.json.WireName;
import org.cloudbackend.kit.problems.InvalidParameter;

/** A query parameter that takes one of a few values, such as {@code ?status=open}. */
public final class Choice {

    private Choice() {}

    /**
     * @return empty where the parameter is left out
     * @throws InvalidParameter for a value that the type does not have, a blank one too
     */
    public static <E extends Enum<E>> Optional<E> of(String parameter, String text, Class<E> type) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(WireName.read(type, text)
                .orElseThrow(() -> new InvalidParameter(parameter, "must be one of " + valuesOf(type))));
    }

    private static String valuesOf(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireName::of).collect(Collectors.joining(", "));
    }
}
