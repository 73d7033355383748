package org.cloudbackend.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.cloudbackend.launcher.Secrets;

/** Runs {@code sql/bootstrap/database.sql}, as an operator would with psql. */
final class Bootstrap {

    private Bootstrap() {}

    /** @param superuser a connection to the database; it is closed afterwards */
    static void run(Database database, Connection superuser, Secrets secrets, Path project)
            throws SQLException, IOException {
        var script = Files.readString(project.resolve("sql/bootstrap/database.sql"));
        try (superuser;
                var setting = superuser.prepareStatement("select set_config(?, ?, false)");
                var statement = superuser.createStatement()) {
            for (var role : database.roles()) {
                setting.setString(1, "bootstrap." + role + "_password");
                setting.setString(2, secrets.get(database.passwordOf(role)));
                setting.execute();
            }
            statement.execute(script);
        }
    }
}
