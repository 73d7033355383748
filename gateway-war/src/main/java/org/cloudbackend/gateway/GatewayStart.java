package org.cloudbackend.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.cloudbackend.gateway.routing.control.Routes;
import org.cloudbackend.gateway.tokens.control.KeyWarmUp;
import org.cloudbackend.gateway.upstreams.control.Connections;
import org.cloudbackend.kit.sessions.EndedSessionSchedule;

/** What happens before the gateway takes its first request. Routes and settings that are wrong stop the start here. */
@Dependent
class GatewayStart {

    private final Routes routes;
    private final Connections connections;
    private final KeyWarmUp keys;
    private final EndedSessionSchedule endedSessions;

    @Inject
    GatewayStart(Routes routes, Connections connections, KeyWarmUp keys, EndedSessionSchedule endedSessions) {
        this.routes = routes;
        this.connections = connections;
        this.keys = keys;
        this.endedSessions = endedSessions;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        routes.load();
        connections.open();
        keys.begin();
        endedSessions.start();
    }
}
