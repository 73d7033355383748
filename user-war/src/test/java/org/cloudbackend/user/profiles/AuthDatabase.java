package org.cloudbackend.user.profiles;

import java.sql.SQLException;
import java.util.UUID;
import org.cloudbackend.testkit.War;

/** Changes accounts behind everyone's back, as the auth service does. */
public final class AuthDatabase {

    private static final String AUTH = "auth";

    private AuthDatabase() {}

    public static void change(String statement) {
        try (var connection = War.database().superuser(AUTH)) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void delete(UUID account) {
        change("delete from account where id = '" + account + "'");
    }

    /** Whether those who only read accounts get in. */
    public static void open(boolean open) {
        change("alter role auth_reader " + (open ? "login" : "nologin"));
        if (!open) {
            change("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'auth_reader'");
        }
    }
}
