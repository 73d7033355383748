package org.cloudbackend.user.rolls.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;

/** The columns of a row that was read, as they are told. */
final class Row {

    private Row() {}

    static Instant time(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /** A constant of an enumeration that other components own, by its wire name. */
    static String wire(Object column) {
        return column == null ? null : ((String) column).toLowerCase(Locale.ROOT);
    }
}
