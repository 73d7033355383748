package org.cloudbackend.auth;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.ParseException;
import org.cloudbackend.auth.vault.control.MasterKeys;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;

/** The auth service's database, as tests look into it and change it behind the service's back. */
final class AuthDatabase {

    private AuthDatabase() {}

    /** The first column of the first row; null where there is no row. */
    static Object value(String query, Object... values) {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static long number(String query, Object... values) {
        if (value(query, values) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("No number: " + query);
    }

    /** @return how many rows were changed */
    static int change(String update, Object... values) {
        try (var connection = War.database().superuser(Database.AUTH.databaseName());
                var statement = connection.prepareStatement(update)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** The very key that signs the service's tokens: what no attacker has. */
    static RSAKey signingKey() {
        var current = "from signing_key where signs_from <= now() order by signs_from desc limit 1";
        var kid = (String) value("select kid " + current);
        var sealed = (byte[]) value("select private_encrypted " + current);
        try {
            var json = new String(MasterKeys.ofTheService().decrypt(sealed, kid), StandardCharsets.UTF_8);
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
