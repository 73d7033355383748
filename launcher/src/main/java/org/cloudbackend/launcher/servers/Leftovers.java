package org.cloudbackend.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cloudbackend.launcher.Folders;

/** Servers and database that an earlier run left behind because it was killed without a chance to stop them. */
public final class Leftovers {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private Leftovers() {}

    public static void stop(Folders folders) {
        try {
            if (Files.isDirectory(folders.processes())) {
                try (var files = Files.list(folders.processes())) {
                    files.forEach(Leftovers::stopServer);
                }
            }
            postmaster(folders.database().resolve("postmaster.pid")).ifPresent(Leftovers::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers a process, so that the next run can find it. */
    static void remember(Folders folders, LibertyProcess server) {
        var file = Folders.makePrivate(folders.processes())
                .resolve(server.service().serviceName());
        Folders.writePrivate(file, identity(server.handle()));
    }

    private static void stopServer(Path file) {
        try {
            var identity = Files.readString(file);
            var pid = Long.parseLong(identity.substring(0, identity.indexOf(' ')));
            ProcessHandle.of(pid)
                    .filter(process -> identity(process).equals(identity))
                    .ifPresent(Leftovers::end);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process id alone may have been given to another program since; with its start time it is one process. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
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
