package org.cloudbackend.kit.filters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudbackend.kit.problems.InvalidParameter;

/** What {@code ?query=} searches for: every word must begin a word of the row, in any order. */
public final class Words {

    private static final int MAX_LENGTH = 100;

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
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
        return Optional.of(new Words(Arrays.asList(text.strip().split("\\s+"))));
    }

    /** The search as PostgreSQL's tsquery, for example {@code 'ada':* & 'lov':*}; still in the case it was typed in. */
    String tsquery() {
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace("'", "''"))
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
