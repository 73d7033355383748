package org.cloudbackend.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cloudbackend.launcher.Folders;
import org.cloudbackend.launcher.StartRefused;

/** Servers and database that an earlier run left behind because it was killed without a chance to stop them. */
public final class Leftovers {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final String LAUNCHER = "launcher";

    /** postmaster.pid: process id, data directory, start time in seconds since 1970, and more. */
    private static final int PID_LINE = 0;

    private static final int START_LINE = 2;

    private Leftovers() {}

    /**
     * Stops what was left behind, and takes the folder for this run.
     *
     * @throws StartRefused if the run that holds the folder is alive
     */
    public static void stop(Folders folders) {
        var launcher = folders.processes().resolve(LAUNCHER);
        if (remembered(launcher).isPresent()) {
            throw new StartRefused(
                    "The backend is running already in this folder: stop it, or start with -Dport.offset=1000.");
        }
        for (var service : Service.values()) {
            remembered(folders.processes().resolve(service.serviceName())).ifPresent(Leftovers::end);
        }
        postmaster(folders.database().resolve("postmaster.pid")).ifPresent(Leftovers::end);
        Folders.makePrivate(folders.processes());
        Folders.writePrivate(launcher, identity(ProcessHandle.current()));
    }

    /** Remembers a server, so that the next run can find it. */
    static void remember(Folders folders, LibertyProcess server) {
        var file = Folders.makePrivate(folders.processes())
                .resolve(server.service().serviceName());
        Folders.writePrivate(file, identity(server.handle()));
    }

    private static Optional<ProcessHandle> remembered(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var identity = read(file);
        var pid = Long.parseLong(identity.substring(0, identity.indexOf(' ')));
        return ProcessHandle.of(pid)
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> identity(process).equals(identity));
    }

    /** A process id alone may have been given to another program since; with its start time it is one process. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = read(pidFile).lines().map(String::strip).toList();
        var started = Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE)));
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE)))
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                        .orElse(false));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
