package org.cloudbackend.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.Http;
import org.cloudbackend.testkit.War;

/** Accounts in a real auth database, as the auth service would have made them. */
public final class TestAccounts {

    private static boolean migrated;

    private TestAccounts() {}

    public static UUID add(String givenName, String familyName) {
        var id = Ids.next();
        change("""
                insert into account (id, email, email_key, given_name, family_name, status, created_at, updated_at)
                values ('%1$s', '%1$s@example.org', '%1$s', '%2$s', '%3$s', 'ACTIVE', now(), now())
                """.formatted(id, givenName, familyName));
        return id;
    }

    public static void rename(UUID id, String familyName, Instant at) {
        change("update account set family_name = '%s', updated_at = '%s' where id = '%s'"
                .formatted(familyName, at, id));
    }

    /** A client of the service with a token of that account. */
    public static Http as(UUID account, String... roles) {
        return War.http().as(War.issuer().token(account.toString(), roles));
    }

    public static Http asMember() {
        return as(add("Any", "Member"), "user");
    }

    public static Http asStaff() {
        return as(add("Any", "Staff"), "user", "staff");
    }

    private static synchronized void change(String statement) {
        try (var connection = War.database().as(Database.AUTH, "migrator")) {
            migrate(connection);
            connection.createStatement().execute(statement);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(Connection connection) throws SQLException, IOException {
        if (migrated) {
            return;
        }
        try (var scripts = Files.list(Path.of(System.getProperty("project.root"), "sql/auth"))) {
            for (var script : scripts.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                connection.createStatement().execute(Files.readString(script));
            }
        }
        migrated = true;
    }
}
