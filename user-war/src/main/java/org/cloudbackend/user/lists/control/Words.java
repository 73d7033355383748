package org.cloudbackend.user.lists.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** What {@code ?query=} searches for: every word must begin a word of the row, in any order. */
public final class Words {

    private static final int MAX_LENGTH = 100;

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    /**
     * Reads the query parameter; a blank one searches for nothing in particular.
     *
     * @throws ProblemException {@code invalid-request} for more than 100 characters, and for control characters
     */
    public static Optional<Words> of(String query) {
        if (query == null || query.isBlank()) {
            return Optional.empty();
        }
        if (query.length() > MAX_LENGTH || query.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Search for fewer or shorter words.",
                    List.of(new FieldError("query", "must be a text of up to " + MAX_LENGTH + " characters")));
        }
        return Optional.of(new Words(Arrays.asList(query.strip().split("\\s+"))));
    }

    /** The search as PostgreSQL's tsquery, for example {@code 'ada':* & 'lov':*}; still in the case it was typed in. */
    public String tsquery() {
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace("'", "''"))
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
