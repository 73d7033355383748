package org.cloudbackend.kit.filters;

import java.util.Optional;
import org.cloudbackend.kit.problems.InvalidParameter;

/** What {@code ?query=} searches for: every word must begin a word of the row, in any order, case and accents aside. */
public final class Words {

    private static final int MAX_LENGTH = 100;

    private final String text;

    private Words(String text) {
        this.text = text;
    }

    /**
     * @return empty where the parameter is left out or blank: then it searches for nothing in particular
     * @throws InvalidParameter for more than 100 characters, and for control characters
     */
    public static Optional<Words> of(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidParameter(parameter, "must be words of up to " + MAX_LENGTH + " characters in all");
        }
        return Optional.of(new Words(text.strip()));
    }

    /** As they were typed: the database folds them the way it folds what it searches. */
    String text() {
        return text;
    }
}
