package org.cloudbackend.kit.filters;

import java.util.Optional;
import org.cloudbackend.kit.problems.InvalidParameter;

/** A query parameter that is compared with a text, as it stands. */
public final class FilterText {

    private static final int MAX_LENGTH = 200;

    private FilterText() {}

    /**
     * @return empty where the parameter is left out or blank, as forms send it
     * @throws InvalidParameter for more than 200 characters, or a NUL, which PostgreSQL cannot keep in a text
     */
    public static Optional<String> of(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > MAX_LENGTH || text.indexOf('\0') >= 0) {
            throw new InvalidParameter(parameter, "must be a text of up to " + MAX_LENGTH + " characters");
        }
        return Optional.of(text);
    }
}
