package org.cloudbackend.auth.passwords.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cloudbackend.kit.config.Setting;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemMapper;
import org.cloudbackend.kit.problems.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where work that hashes a password waits for its turn. Few run at once, since each hash wants a core and memory for
 * itself: one more than there are cores, so that none idles while a task waits for the database. The others wait without a thread and without a database connection, so that other calls are answered
 * meanwhile.
 */
@ApplicationScoped
public class HashQueue {

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "password.hash.concurrency")
    private int concurrency;

    @Inject
    @ConfigProperty(name = "password.hash.queue")
    private int capacity;

    private ThreadPoolExecutor workers;

    @PostConstruct
    void open() {
        var atOnce = Setting.atLeast(0, "password.hash.concurrency", concurrency);
        var size = atOnce == 0 ? Runtime.getRuntime().availableProcessors() + 1 : atOnce;
        var waiting = new ArrayBlockingQueue<Runnable>(Setting.atLeast(1, "password.hash.queue", capacity));
        workers = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, waiting, threads);
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    /**
     * Runs a task when its turn has come.
     *
     * @return its answer, or the problem that it has thrown; {@code service-unavailable} where too many wait already
     */
    public CompletionStage<Response> submit(Supplier<Response> task) {
        try {
            return CompletableFuture.supplyAsync(task, workers).exceptionally(ProblemMapper::answerTo);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedStage(ProblemMapper.answerTo(busy()));
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                        ProblemType.SERVICE_UNAVAILABLE, "Too many sign in at this moment. Try again in a second.")
                .header("Retry-After", "1");
    }
}
