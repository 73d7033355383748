package org.cloudbackend.user.lists.control;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/**
 * The part of a list that {@code ?from=&to=} asks for.
 *
 * @param from first moment that belongs to it
 * @param to first moment that does not
 */
public record TimeRange(Instant from, Instant to) {

    /** What PostgreSQL can hold, and any calendar needs. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Reads the two query parameters; one that is absent leaves its side open.
     *
     * @throws ProblemException {@code invalid-request} for what is not an RFC 3339 time of the years 1 to 9999
     */
    public static TimeRange of(String from, String to) {
        return new TimeRange(parse("from", from, EARLIEST), parse("to", to, LATEST));
    }

    private static Instant parse(String name, String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            var time = Instant.parse(text);
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw invalid(name);
        }
        throw invalid(name);
    }

    private static ProblemException invalid(String name) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Give times in UTC, as RFC 3339 writes them.",
                List.of(new FieldError(name, "must be a time such as 2026-01-31T09:30:00Z")));
    }
}
