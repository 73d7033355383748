package org.cloudbackend.sociallog.filters.control;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A span of time.
 *
 * @param from the first moment in it; null for no beginning
 * @param to the first moment after it; null for no end
 */
public record Period(Instant from, Instant to) {

    /** The times we keep: the years 1970 to 9999, which Java, PostgreSQL and RFC 3339 write alike. */
    public static final Period RECORDABLE = new Period(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999999Z"));

    public static final String EXPECTED = "must be a time from 1970 to 9999, such as 2026-01-31T09:30:00Z";

    /**
     * The period between two query parameters, {@code from} and {@code to}, either of which may be left out.
     *
     * @throws InvalidFilter if one is not an RFC 3339 time, or outside of {@link #RECORDABLE}
     */
    public static Period of(String from, String to) {
        return new Period(moment("from", from), moment("to", to));
    }

    public boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
    }

    private static Instant moment(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var moment = Instant.parse(text);
            if (RECORDABLE.contains(moment)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidFilter(parameter, EXPECTED);
        }
        throw new InvalidFilter(parameter, EXPECTED);
    }
}
