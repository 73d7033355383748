package org.cloudbackend.gateway.overview.control;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.cloudbackend.gateway.overview.control.ServiceHealth.Status;
import org.cloudbackend.gateway.upstreams.control.Connections;

/** Asks one service whether it is ready. */
class ReadinessProbe {

    private static final URI READY = URI.create("/health/ready");

    private final Connections connections;

    @Inject
    ReadinessProbe(Connections connections) {
        this.connections = connections;
    }

    /** @param patience milliseconds of silence after which it is down */
    ServiceHealth ask(String service, int patience) {
        var begin = System.nanoTime();
        var status = isReady(service, patience) ? Status.UP : Status.DOWN;
        return new ServiceHealth(service, status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    private boolean isReady(String service, int patience) {
        var request = new HttpGet(READY);
        request.setConfig(connections.patience(patience));
        try (var answer = connections.send(service, request)) {
            return answer.getCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
