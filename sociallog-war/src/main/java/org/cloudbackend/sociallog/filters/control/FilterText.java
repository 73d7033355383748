package org.cloudbackend.sociallog.filters.control;

/** A query parameter that is compared with a text. A blank one counts as left out, as forms send it. */
public final class FilterText {

    public static final int MAX_LENGTH = 200;

    private FilterText() {}

    /**
     * @return the text, or null where there is nothing to compare with
     * @throws InvalidFilter for more than 200 characters, or a NUL, which PostgreSQL cannot keep in a text
     */
    public static String of(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_LENGTH || text.indexOf('\0') >= 0) {
            throw new InvalidFilter(parameter, "must be a text of at most " + MAX_LENGTH + " characters");
        }
        return text;
    }
}
