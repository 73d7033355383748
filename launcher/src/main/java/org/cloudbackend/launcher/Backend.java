package org.cloudbackend.launcher;

import java.util.EnumSet;
import org.cloudbackend.launcher.console.Progress;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.launcher.database.EmbeddedDatabase;
import org.cloudbackend.launcher.servers.Environment;
import org.cloudbackend.launcher.servers.Leftovers;
import org.cloudbackend.launcher.servers.Servers;
import org.cloudbackend.launcher.servers.Service;

/** The running backend: one PostgreSQL and the servers that were asked for. */
public final class Backend implements AutoCloseable {

    private final RunSettings settings;
    private final Folders folders;
    private final Secrets secrets;
    private final Progress progress;
    private final Servers servers;

    private EmbeddedDatabase database;
    private Administrator administrator;
    private volatile boolean closing;

    public Backend(RunSettings settings, Folders folders, Progress progress) {
        this.settings = settings;
        this.folders = folders;
        this.progress = progress;
        this.secrets = new Secrets(folders.secrets());
        this.servers = new Servers(folders, settings.ports(), progress);
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws StartRefused with one sentence that says why it cannot
     */
    public void start() {
        Leftovers.stop(folders);
        Preflight.check(settings, folders);
        startDatabase();
        administrator = Administrator.decide(settings, database, secrets);
        var environment = environment();
        Folders.makePrivate(folders.environments());
        for (var service : EnumSet.allOf(Service.class)) {
            environment.write(service, folders.environments().resolve(service.serviceName() + ".env"));
        }
        servers.start(settings.services(), environment, administrator.variables());
    }

    /** Starts PostgreSQL, with the data that are there. */
    public synchronized void startDatabase() {
        if (closing) {
            throw new StartRefused("The start was interrupted.");
        }
        progress.step("database", "starting");
        database = EmbeddedDatabase.start(folders, secrets, settings.ports().database());
        progress.step(
                "database",
                "ready, PostgreSQL on port " + database.port() + " with "
                        + String.join(
                                ", ",
                                EnumSet.allOf(Database.class).stream()
                                        .map(Database::databaseName)
                                        .toList()));
    }

    /** Stops PostgreSQL under the running servers, to see what they do without it. */
    public synchronized void stopDatabase() {
        database.close();
        database = null;
    }

    public Environment environment() {
        var keystore = Certificate.ensure(folders.local().resolve("tls"), secrets.get("keystore_password"));
        return new Environment(settings.ports(), database.port(), secrets, keystore, folders.mail());
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public Servers servers() {
        return servers;
    }

    /** Whether the servers end because they were asked to. */
    public boolean isClosing() {
        return closing;
    }

    public RunSettings settings() {
        return settings;
    }

    /** The administrator's e-mail, and the password where it was generated at this start. */
    public String administrator() {
        return administrator.told();
    }

    /** Stops the servers, then the database. It may be called at any moment, also during the start, and twice. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        servers.close();
        if (database != null) {
            database.close();
        }
    }
}
