package org.cloudbackend.kit.filters;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cloudbackend.kit.problems.InvalidParameter;

/**
 * A span of time.
 *
 * @param from the first moment in it; null for no beginning
 * @param to the first moment after it; null for no end
 */
public record Period(Instant from, Instant to) {

    /** The years 1970 to 9999, which Java, PostgreSQL and RFC 3339 write alike. */
    public static final Period RECORDABLE = new Period(Instant.EPOCH, Instant.parse("+10000-01-01T00:00:00Z"));

    public static final String EXPECTED = "must be a time from 1970 to 9999, such as 2026-01-31T09:30:00Z";

    /**
     * The period between the query parameters {@code from} and {@code to}; one that is left out leaves its side open.
     * They are cut to microseconds, as PostgreSQL's times are: a row is found by the very time it was sent with.
     *
     * @throws InvalidParameter for what is not an RFC 3339 time in {@link #RECORDABLE}, a blank text too
     */
    public static Period of(String from, String to) {
        return new Period(moment("from", from), moment("to", to));
    }

    public boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
    }

    private static Instant moment(String parameter, String text) {
        if (text == null) {
            return null;
        }
        return parsed(text)
                .filter(RECORDABLE::contains)
                .orElseThrow(() -> new InvalidParameter(parameter, EXPECTED))
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
