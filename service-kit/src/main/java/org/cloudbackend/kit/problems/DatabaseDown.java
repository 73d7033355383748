package org.cloudbackend.kit.problems;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot carry out a request at this moment from one that never will. */
final class DatabaseDown {

    private DatabaseDown() {}

    static boolean isCauseOf(Throwable thrown) {
        return Causes.of(thrown).anyMatch(DatabaseDown::isConnectionTrouble);
    }

    /** One line for the log: the message of the deepest connection trouble. */
    static String reason(Throwable thrown) {
        return Causes.of(thrown)
                .filter(DatabaseDown::isConnectionTrouble)
                .reduce((first, second) -> second)
                .map(Throwable::getMessage)
                .map(message -> message.replaceAll("\\s+", " "))
                .orElse("");
    }

    private static boolean isConnectionTrouble(Throwable thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLException sql && meansConnectionTrouble(sql.getSQLState());
    }

    /**
     * Class 08 (connection), 53 (no resources), 57P (operator intervention), a deadlock that the database has broken, and
     * a row whose other end was there a moment ago and is being removed by another request (23503), of PostgreSQL's
     * appendix A: what went wrong goes right, or is refused for good, the next time.
     */
    private static boolean meansConnectionTrouble(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || "40P01".equals(state)
                        || "23503".equals(state));
    }
}
