package org.cloudbackend.kit.database;

import java.sql.SQLException;
import org.cloudbackend.kit.problems.Causes;

/** Tells that a row was refused because another with the same unique value is there (SQLSTATE 23505). */
public final class UniqueViolation {

    private static final String STATE = "23505";

    private UniqueViolation() {}

    public static boolean isCauseOf(Throwable thrown) {
        return Causes.of(thrown).anyMatch(t -> t instanceof SQLException sql && STATE.equals(sql.getSQLState()));
    }
}
