package org.cloudbackend.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudbackend.launcher.Folders;

/** One running Liberty server. */
public final class LibertyProcess {

    /** Liberty's quiesce may take 30 s; what has not stopped by then is killed. */
    private static final int STOP_SECONDS = 35;

    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SystemRoot");

    private final Service service;
    private final Process process;
    private final Path log;

    private LibertyProcess(Service service, Process process, Path log) {
        this.service = service;
        this.process = process;
        this.log = log;
    }

    static LibertyProcess start(Service service, Folders folders, Map<String, String> environment) {
        var log = Folders.makePrivate(folders.logs()).resolve(service.serviceName() + ".log");
        var builder = new ProcessBuilder(command(service, folders))
                .directory(folders.servers()
                        .resolve("servers/" + service.serviceName())
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var variables = builder.environment();
        // What else the person at the terminal has in the environment, the administrator's password, is no server's
        // business
        variables.keySet().retainAll(INHERITED);
        variables.putAll(environment);
        variables.put("WLP_USER_DIR", folders.servers().toString());
        variables.put("WLP_OUTPUT_DIR", folders.servers().resolve("output").toString());
        variables.put(
                "LOG_DIR",
                folders.servers()
                        .resolve("output/" + service.serviceName() + "/logs")
                        .toString());
        variables.put(
                "ACCESS_LOG",
                folders.logs().resolve(service.serviceName() + "-access.log").toString());
        variables.put("WLP_LOGGING_CONSOLE_FORMAT", "TBASIC");
        try {
            return new LibertyProcess(service, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("The server " + service.serviceName() + " cannot be started", e);
        }
    }

    /** What Liberty's own script would run, without the shell in between, so that signals reach the server itself. */
    private static List<String> command(Service service, Folders folders) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + folders.liberty().resolve("bin/tools/ws-javaagent.jar"));
        command.add("-Djava.awt.headless=true");
        command.add("-Djdk.attach.allowAttachSelf=true");
        command.add("@" + folders.liberty().resolve("lib/platform/java/java9.options"));
        jvmOptions(folders).forEach(command::add);
        command.add("-jar");
        command.add(folders.liberty().resolve("bin/tools/ws-server.jar").toString());
        command.add(service.serviceName());
        return command;
    }

    private static List<String> jvmOptions(Folders folders) {
        try (Stream<String> lines = Files.lines(folders.project().resolve("liberty-config/jvm.options"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Service service() {
        return service;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the server to stop; {@link #awaitStop()} waits for it. */
    void askToStop() {
        process.destroy();
    }

    void awaitStop() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server without any warning, as a crash would; for tests of what survives one. */
    public void kill() {
        process.destroyForcibly();
        awaitStop();
    }
}
