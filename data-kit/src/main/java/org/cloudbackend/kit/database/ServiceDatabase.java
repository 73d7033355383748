package org.cloudbackend.kit.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's own database, as its role sees it and as the owner of its schema does. */
@ApplicationScoped
public class ServiceDatabase {

    private static final int PATIENCE_SECONDS = 1;

    @Resource(lookup = "jdbc/own")
    private DataSource own;

    @Resource(lookup = "jdbc/migration")
    private DataSource migration;

    /** Brings the schema to the version that this WAR was built for; to be called before anything else. */
    public void migrate(ServletContext war) {
        Migrations.apply(migration, war);
    }

    boolean answers() {
        try (var connection = own.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
