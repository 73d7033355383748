package org.cloudbackend.user.attendance.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.cloudbackend.testkit.Load;
import org.cloudbackend.testkit.War;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * How near scans come to what the database alone would allow, and how long one takes at 100 a second. Server, database
 * and load share one machine.
 */
@ArquillianTest
class ScanBenchmark {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(210);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final int PACED_THREADS = 16;
    private static final long PACE_NANOS = 10_000_000;
    private static final int PACED = 3_000;

    /** The events before this one are for scans over HTTP, the others for pgbench. */
    private static final int FIRST_OF_PGBENCH = ScanData.EVENTS / 2;

    private final AtomicLong next = new AtomicLong();
    private final List<LightConnection> connections = IntStream.range(0, PACED_THREADS)
            .mapToObj(i -> new LightConnection())
            .toList();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void scans_beside_what_the_database_alone_allows() throws Exception {
        var data = ScanData.fill();
        Load.run(CLIENTS, WARM_UP, thread -> scan(data, thread));

        var pgbench = PgBench.find(CLIENTS);
        if (pgbench.isEmpty()) {
            System.out.println("scans are compared with nothing: there is no pgbench in /usr/lib/postgresql");
        }
        for (var round = 0; round < ROUNDS; round++) {
            var before = cpuSeconds();
            var scans = Load.run(CLIENTS, MEASURED, thread -> scan(data, thread));
            var cpu = (cpuSeconds() - before) / scans.nanos().size();
            System.out.printf(
                    "%.0f scans/s, p95 %.1f ms, %.2f ms of the server's CPU each",
                    scans.perSecond(), scans.percentileMillis(95), cpu * 1e3);
            if (pgbench.isPresent()) {
                var possible = pgbench.get().run(MEASURED, FIRST_OF_PGBENCH + round * 100);
                System.out.printf("; pgbench %.0f/s; ratio %.2f, goal 0.35", possible, scans.perSecond() / possible);
            }
            System.out.println();
        }
        var paced = paced(data);
        System.out.printf(
                "100 scans/s: p50 %.1f ms, p95 %.1f ms, goal 60 ms, p99 %.1f ms%n",
                paced.percentileMillis(50), paced.percentileMillis(95), paced.percentileMillis(99));
    }

    /** Tells more than the rate where the machine has other work to do. */
    private static double cpuSeconds() {
        return War.http()
                .get("/metrics?scope=base")
                .is(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("cpu_processCpuTime_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void scan(ScanData data, int thread) {
        var n = next.getAndIncrement();
        assertThat(n).isLessThan((long) FIRST_OF_PGBENCH * ScanData.PEOPLE);
        assertThat(connections.get(thread).post("/api/v1/attendance/scan", data.token(n), data.body(n)))
                .isEqualTo(201);
    }

    /** Each scan is measured from the moment at which it was due, so that waiting for the one before counts. */
    private Load paced(ScanData data) throws Exception {
        var pool = Executors.newFixedThreadPool(PACED_THREADS);
        var start = System.nanoTime();
        var measured = new ArrayList<Future<List<Long>>>();
        for (var i = 0; i < PACED_THREADS; i++) {
            var thread = i;
            measured.add(pool.submit(() -> {
                var nanos = new ArrayList<Long>();
                for (var tick = thread; tick < PACED; tick += PACED_THREADS) {
                    var due = start + tick * PACE_NANOS;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    scan(data, thread);
                    nanos.add(System.nanoTime() - due);
                }
                return nanos;
            }));
        }
        var all = new ArrayList<Long>();
        for (var each : measured) {
            all.addAll(each.get());
        }
        pool.shutdown();
        all.sort(null);
        return new Load(all, Duration.ofNanos(System.nanoTime() - start));
    }
}
