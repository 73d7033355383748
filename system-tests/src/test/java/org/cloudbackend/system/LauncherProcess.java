package org.cloudbackend.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cloudbackend.launcher.Launcher;

/** The launcher in a process of its own, as {@code ./mvnw -Prun} runs it. */
final class LauncherProcess {

    private final Process process;
    private final Path said;

    private LauncherProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static LauncherProcess start(String... properties) {
        try {
            var said = Files.createTempFile("launcher", ".log");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(properties));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
            command.add(System.getProperty("project.root"));
            command.add(System.getProperty("liberty.home"));
            command.add(Instant.now().toString());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .directory(new File("target"))
                    .start();
            return new LauncherProcess(process, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The servers and the database that the launcher has started. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The launcher has not ended after 60 s: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
