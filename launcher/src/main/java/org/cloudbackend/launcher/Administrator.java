package org.cloudbackend.launcher;

import java.sql.SQLException;
import java.util.Map;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.launcher.database.EmbeddedDatabase;

/**
 * The first administrator. The auth service makes it at its start and keeps the password as a hash only, so a
 * generated password is known here for this one start and never again.
 *
 * @param generated true where nobody has chosen the password
 * @param known true where the account was there before this start
 */
record Administrator(String email, String password, boolean generated, boolean known) {

    static Administrator decide(RunSettings settings, EmbeddedDatabase database, Secrets secrets) {
        var known = isKnown(settings.adminEmail(), database);
        return new Administrator(
                settings.adminEmail(),
                settings.adminPassword().orElseGet(secrets::random),
                settings.adminPassword().isEmpty(),
                known);
    }

    Map<String, String> variables() {
        return known ? Map.of() : Map.of("ADMIN_EMAIL", email, "ADMIN_PASSWORD", password);
    }

    String told() {
        if (known) {
            return email + " (password as set at the first start)";
        }
        return generated ? email + "  password " + password : email + "  password as given in ADMIN_PASSWORD";
    }

    private static boolean isKnown(String email, EmbeddedDatabase database) {
        try (var connection = database.superuser(Database.AUTH.databaseName());
                var table = connection.prepareStatement("select to_regclass('account') is not null");
                var tables = table.executeQuery()) {
            tables.next();
            if (!tables.getBoolean(1)) {
                return false;
            }
            try (var account = connection.prepareStatement("select from account where email_key = lower(?)")) {
                account.setString(1, email);
                return account.executeQuery().next();
            }
        } catch (SQLException e) {
            throw new StartRefused("The administrator could not be looked up: " + e.getMessage(), e);
        }
    }
}
