package org.cloudbackend.kit.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The recurring jobs of a service. They end with the service. */
@ApplicationScoped
public class Jobs {

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /**
     * Runs a job until the service stops. A run that fails is no reason not to run again.
     *
     * @param pause between the end of a run and the next
     * @param trouble the sentence to log when the job fails for some time, for example "Mail cannot be sent"
     */
    public void every(Duration pause, String trouble, Runnable job) {
        var task = new RecurringJob(pause, trouble, job);
        running.add(scheduler.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(false));
    }
}
