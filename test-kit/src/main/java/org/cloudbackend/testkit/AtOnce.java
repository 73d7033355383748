package org.cloudbackend.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calls the same at the same moment from several threads, which wait for each other before they begin. */
public final class AtOnce {

    private AtOnce() {}

    /** @return what the calls returned, in no order that means anything */
    public static <T> List<T> call(int threads, Callable<T> call) {
        return call(Collections.nCopies(threads, call));
    }

    /** @return what each of the calls returned, in their order */
    public static <T> List<T> call(List<Callable<T>> calls) {
        var start = new CyclicBarrier(calls.size());
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var results = new ArrayList<T>();
            var tasks = calls.stream().map(call -> together(start, call)).toList();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("A call failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<T> together(CyclicBarrier start, Callable<T> call) {
        return () -> {
            start.await();
            return call.call();
        };
    }
}
