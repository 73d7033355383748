package org.cloudbackend.kit.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells that a row was refused because another with the same unique value is there (SQLSTATE 23505). */
public final class UniqueViolation {

    private static final String STATE = "23505";

    private UniqueViolation() {}

    public static boolean isCauseOf(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(20)
                .anyMatch(t -> t instanceof SQLException sql && STATE.equals(sql.getSQLState()));
    }
}
