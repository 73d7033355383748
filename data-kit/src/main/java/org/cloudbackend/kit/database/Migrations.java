package org.cloudbackend.kit.database;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the service's database to the newest schema. The scripts lie in the WAR and are listed through the servlet
 * context: Flyway's own class-path scan finds nothing in a packed WAR on Liberty, and only warns.
 */
public final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final String FOLDER = "/WEB-INF/classes/db/migration/";

    private Migrations() {}

    /**
     * Applies what is missing. Several replicas may start at once: Flyway lets one migrate and the others wait.
     *
     * @param owner a data source whose role may change the schema
     * @throws IllegalStateException if the WAR holds no script
     */
    public static void apply(DataSource owner, ServletContext war) {
        var scripts = scriptsOf(war);
        var result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations(new String[0])
                .javaMigrationClassProvider(List::of)
                .resourceProvider(new WarScripts(scripts))
                .validateMigrationNaming(true)
                .load()
                .migrate();
        LOG.info(() -> "Database %s is at version %s (%d scripts known, %d applied now)"
                .formatted(
                        result.database,
                        result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                        scripts.size(),
                        result.migrationsExecuted));
    }

    private static List<WarScript> scriptsOf(ServletContext war) {
        var paths = war.getResourcePaths(FOLDER);
        if (paths == null || paths.isEmpty()) {
            throw new IllegalStateException("The WAR holds no migration in " + FOLDER + ": it was built wrong");
        }
        return new TreeSet<>(paths)
                .stream().map(path -> new WarScript(war, path)).toList();
    }
}
