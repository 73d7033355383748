package org.cloudbackend.user.attendance.control;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;

/** Runs the statements of a scan, and nothing else, with PostgreSQL's own benchmark. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final int clients;

    private PgBench(Path program, int clients) {
        this.program = program;
        this.clients = clients;
    }

    /** Empty where this machine has none. */
    static Optional<PgBench> find(int clients) {
        var versions =
                Optional.ofNullable(new File("/usr/lib/postgresql").listFiles()).orElse(new File[0]);
        return Arrays.stream(versions)
                .map(version -> version.toPath().resolve("bin/pgbench"))
                .filter(Files::isExecutable)
                .max(Comparator.naturalOrder())
                .map(found -> new PgBench(found, clients));
    }

    /**
     * @param firstEvent from which nobody has scanned yet
     * @return transactions a second
     */
    double run(Duration duration, int firstEvent) throws IOException, InterruptedException {
        var script = Files.createTempFile("scan", ".sql");
        Files.writeString(script, script(firstEvent));
        var process = new ProcessBuilder(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(War.database().port()),
                        "-U",
                        "user_app",
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(duration.toSeconds()),
                        "-D",
                        "n=0",
                        "-f",
                        script.toString(),
                        Database.USER.databaseName())
                .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", War.secrets().get(Database.USER.passwordOf("app")));
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes());
        running.waitFor();
        Files.delete(script);
        var rate = RATE.matcher(output);
        if (running.exitValue() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Each client has people of its own and takes them from event to event, so that nobody comes twice. */
    private String script(int firstEvent) {
        var people = ScanData.PEOPLE / clients;
        var event = "cast('00000000-0000-7000-9000-' || lpad(cast(:e as text), 12, '0') as uuid)";
        var person = "cast('00000000-0000-7000-8000-' || lpad(cast(:p as text), 12, '0') as uuid)";
        // Ids in the order of time, as ours are
        var id = "cast(lpad(to_hex(%d + 1000 * :n + :client_id), 32, '0') as uuid)"
                .formatted(firstEvent * 1_000_000_000L);
        return """
                \\set e %d + :n / %d
                \\set p :client_id * %d + :n %% %d
                \\set n :n + 1
                begin;
                %s;
                %s;
                insert into outbox (id, payload) values (%s, cast('%s' as jsonb));
                commit;
                """.formatted(
                        firstEvent,
                        people,
                        people,
                        people,
                        bind(Arrivals.OF_ACCOUNT, event, person, "cast(:n as text)"),
                        bind(
                                CheckIns.ADD,
                                id,
                                event,
                                person,
                                person,
                                "'SCAN'",
                                "cast(:n as text)",
                                "'PRESENT'",
                                "1",
                                "now()",
                                "now()",
                                "null",
                                "null",
                                "null"),
                        id,
                        "{\"report\": \"%s\"}".formatted("x".repeat(500)));
    }

    private static String bind(String statement, String... values) {
        var bound = statement;
        for (var i = values.length; i > 0; i--) {
            bound = bound.replace("?" + i, values[i - 1]);
        }
        return bound;
    }
}
