package org.cloudbackend.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.launcher.console.Progress;
import org.cloudbackend.launcher.console.Welcome;

/** {@code ./mvnw -Prun}: starts the backend, says where it is, and stops it with Ctrl-C or SIGTERM. */
public final class Launcher {

    /** Loggers are held weakly by the JVM: this one must keep its level. */
    private static final Logger POSTGRES_LOG = Logger.getLogger("io.zonky.test");

    private Launcher() {}

    /** @param args the project's folder, Liberty's folder, and when the build began (ISO 8601) */
    public static void main(String[] args) {
        POSTGRES_LOG.setLevel(Level.OFF);
        var begin = Instant.now();
        try {
            run(Path.of(args[0]), Path.of(args[1]), Instant.parse(args[2]), begin);
        } catch (StartRefused e) {
            System.out.printf("%n%s%n", e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path project, Path liberty, Instant buildBegin, Instant begin) {
        var settings = RunSettings.read(System::getProperty, System::getenv);
        var offset = settings.ports().offset();
        var local = project.resolve(offset == 0 ? ".local" : ".local/offset-" + offset);
        var progress = new Progress(System.out, begin);
        var backend = new Backend(settings, new Folders(project, liberty, local), progress);
        System.out.printf("%nCloud Backend%n");
        progress.step("building", "done in " + (begin.getEpochSecond() - buildBegin.getEpochSecond()) + " s");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(backend, progress), "stop"));
        backend.start();
        Welcome.print(System.out, backend, local, Progress.secondsSince(begin));
        Watch.until(backend);
    }

    private static void stop(Backend backend, Progress progress) {
        progress.step("all", "stopping");
        backend.close();
        progress.step("all", "stopped");
    }
}
