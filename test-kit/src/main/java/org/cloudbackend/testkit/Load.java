package org.cloudbackend.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * What came of calling something again and again.
 *
 * @param nanos how long each call took, shortest first
 * @param elapsed how long all of them took together
 */
public record Load(List<Long> nanos, Duration elapsed) {

    /**
     * Calls for a while from several threads, each of which makes its next call when the one before is answered.
     *
     * @param call takes the number of its thread
     */
    public static Load run(int threads, Duration duration, IntConsumer call) {
        var pool = Executors.newFixedThreadPool(threads);
        var start = System.nanoTime();
        var end = start + duration.toNanos();
        var tasks = new ArrayList<Callable<List<Long>>>();
        for (var i = 0; i < threads; i++) {
            var thread = i;
            tasks.add(() -> callUntil(end, () -> call.accept(thread)));
        }
        try {
            var all = new ArrayList<Long>();
            for (var future : pool.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            all.sort(null);
            return new Load(all, Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Long> callUntil(long end, Runnable call) {
        var nanos = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            call.run();
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    public double perSecond() {
        return nanos.size() / (elapsed.toNanos() / 1e9);
    }

    /** @param percent such as 95, for the time in milliseconds that 95 of 100 calls do not exceed */
    public double percentileMillis(int percent) {
        return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
    }
}
