package org.cloudbackend.user;

import java.sql.SQLException;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;

/** Looks into the service's database behind its back. */
public final class UserDatabase {

    private UserDatabase() {}

    /** The first column of the first row. */
    public static Object value(String query) {
        try (var connection = War.database().as(Database.USER, "migrator");
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void change(String statement) {
        try (var connection = War.database().as(Database.USER, "migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
