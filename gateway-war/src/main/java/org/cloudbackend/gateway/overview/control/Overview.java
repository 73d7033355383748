package org.cloudbackend.gateway.overview.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cloudbackend.gateway.overview.control.ServiceHealth.Status;
import org.cloudbackend.gateway.upstreams.control.Upstreams;

/** Asks all services at once how they are, and waits two seconds for them at the most. */
@ApplicationScoped
public class Overview {

    private static final int PATIENCE_MILLIS = 2_000;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Upstreams upstreams;

    @Inject
    private ReadinessProbe probe;

    public BackendHealth now() {
        var asked = upstreams.names().stream().map(this::ask).toList();
        return BackendHealth.of(asked.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<ServiceHealth> ask(String service) {
        return threads.supplyAsync(() -> probe.ask(service, PATIENCE_MILLIS))
                .completeOnTimeout(
                        new ServiceHealth(service, Status.DOWN, PATIENCE_MILLIS),
                        PATIENCE_MILLIS,
                        TimeUnit.MILLISECONDS);
    }
}
