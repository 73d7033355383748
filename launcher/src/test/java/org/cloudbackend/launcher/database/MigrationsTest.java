package org.cloudbackend.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.Secrets;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts run on the oldest PostgreSQL that we promise, and on the newest. */
class MigrationsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** A member comes to an event: functions, generated columns and triggers have their say. */
    private static final String A_CHECK_IN = """
            insert into profile (id, given_name, family_name, status, created_at, updated_at)
            values (gen_random_uuid(), 'Zoë', 'Łuk', 'ACTIVE', now(), now());
            insert into event (id, name, time_zone, starts_at, ends_at, check_in_opens_at, check_in_closes_at, late_after,
              audience, created_by, created_at, updated_at)
            values (gen_random_uuid(), 'Evening', 'UTC', now(), now() + interval '1 hour', now(), now() + interval '1 hour',
              now(), 'ALL', gen_random_uuid(), now(), now());
            insert into attendance (event_id, user_id, status, checked_in_at, way)
            select e.id, p.id, 'PRESENT', now(), 'SCAN' from event e, profile p""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"15", "18"})
    void every_database_is_migrated_by_its_real_scripts(String version) throws Exception {
        var binaries = Path.of("target/postgres", version, "postgres-linux-x86_64.txz");
        assumeHere(version, binaries);
        var secrets = new Secrets(folder.resolve("secrets"));
        var folders = new Folders(PROJECT, PROJECT, folder);
        try (var database =
                EmbeddedDatabase.start(folders, secrets, 0, (os, machine) -> Files.newInputStream(binaries))) {
            for (var each : Database.values()) {
                var migrations = migrations(each, database, secrets);
                assertThat(migrations.migrate().migrationsExecuted).isEqualTo(scriptsOf(each));
                assertThat(migrations.migrate().migrationsExecuted).isZero();
            }
            assertThat(value(database, "show server_version")).startsWith(version + ".");
            try (var app = database.as(Database.USER, "app")) {
                app.createStatement().execute(A_CHECK_IN);
            }
            assertThat(value(database, "select sum(present) from attendance_count"))
                    .isEqualTo("1");
            assertThat(value(database, "select status from attendance_feed")).isEqualTo("PRESENT");
            assertThat(value(database, "select name_key from attendance")).isEqualTo("luk zoe");
        }
    }

    private static void assumeHere(String version, Path binaries) {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var reason = "PostgreSQL " + version + " is not to be had for " + platform;
        var isHere = platform.equals("Linux amd64") && Files.exists(binaries);
        if (!isHere) {
            System.out.println("Migrations not tested: " + reason);
        }
        assumeTrue(isHere, reason);
    }

    private static Flyway migrations(Database each, EmbeddedDatabase database, Secrets secrets) {
        return Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), each.databaseName()),
                        each.databaseName() + "_migrator",
                        secrets.get(each.passwordOf("migrator")))
                .locations("filesystem:" + scripts(each))
                .validateMigrationNaming(true)
                .load();
    }

    private static int scriptsOf(Database each) throws IOException {
        try (var files = Files.list(scripts(each))) {
            return (int) files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }

    private static Path scripts(Database each) {
        return PROJECT.resolve("sql").resolve(each.databaseName());
    }

    private static String value(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = database.as(Database.USER, "migrator");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
