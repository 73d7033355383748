package org.cloudbackend.launcher.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.Secrets;
import org.cloudbackend.launcher.StartRefused;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL that needs no installation. It listens on loopback only and asks every role for its password. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "postgres_password";
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;
    private final Path project;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets, Path project) {
        this.postgres = postgres;
        this.secrets = secrets;
        this.project = project;
    }

    /**
     * Starts PostgreSQL on the data of the run before, or on new ones, and makes databases and roles.
     *
     * @param port the port to listen on; 0 for a free one
     */
    public static EmbeddedDatabase start(Folders folders, Secrets secrets, int port) {
        return start(folders, secrets, port, DefaultPostgresBinaryResolver.INSTANCE);
    }

    /** The same with a PostgreSQL of another version than ours. */
    static EmbeddedDatabase start(Folders folders, Secrets secrets, int port, PgBinaryResolver binaries) {
        var postgres = startPostgres(folders, secrets, port, binaries);
        var database = new EmbeddedDatabase(postgres, secrets, folders.project());
        try {
            database.askForPasswords(folders.database());
            for (var each : Database.values()) {
                database.create(each);
                Bootstrap.run(each, database.superuser(each.databaseName()), secrets, database.project);
            }
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw new StartRefused("The databases could not be prepared: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres startPostgres(
            Folders folders, Secrets secrets, int port, PgBinaryResolver binaries) {
        var data = Folders.makePrivate(folders.database());
        var log = Folders.makePrivate(folders.logs()).resolve("database.log").toFile();
        try {
            return EmbeddedPostgres.builder()
                    .setPgBinaryResolver(binaries)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setConnectConfig("password", secrets.get(SUPERUSER_PASSWORD))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new StartRefused("PostgreSQL does not start; " + log + " says why.", e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** A connection that may do everything; for preparing and for tests that play the superuser. */
    public Connection superuser(String databaseName) throws SQLException {
        return connect(databaseName, SUPERUSER, secrets.get(SUPERUSER_PASSWORD));
    }

    /** A connection with the rights of one of the database's own roles. */
    public Connection as(Database database, String role) throws SQLException {
        return connect(
                database.databaseName(), database.databaseName() + "_" + role, secrets.get(database.passwordOf(role)));
    }

    private Connection connect(String databaseName, String user, String password) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName(databaseName);
        return source.getConnection(user, password);
    }

    /** initdb trusts every local connection; from here on nobody gets in without a password. */
    private void askForPasswords(Path data) throws SQLException, IOException {
        var rules = data.resolve("pg_hba.conf");
        var passwordsOnly = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(passwordsOnly)) {
            return;
        }
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(SUPERUSER, secrets.get(SUPERUSER_PASSWORD)));
            Files.writeString(rules, passwordsOnly);
            statement.execute("select pg_reload_conf()");
        }
    }

    private void create(Database database) throws SQLException {
        try (var connection = superuser("postgres");
                var known = connection.prepareStatement("select from pg_database where datname = ?")) {
            known.setString(1, database.databaseName());
            if (!known.executeQuery().next()) {
                connection
                        .createStatement()
                        .execute("create database \"%s\" encoding 'UTF8'".formatted(database.databaseName()));
            }
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
