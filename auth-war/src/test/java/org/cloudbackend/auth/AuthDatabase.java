package org.cloudbackend.auth;

import java.sql.SQLException;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;

/** The auth service's database, as tests look into it and change it. */
final class AuthDatabase {

    private AuthDatabase() {}

    static long number(String query, Object... values) {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int change(String update, Object... values) {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.prepareStatement(update)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
