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

/** What happens before the gateway takes its first request. Routes and settings that are wrong stop the start here. */
@Dependent
class GatewayStart {

    private final Routes routes;
    private final Connections connections;
    private final KeyWarmUp keys;

    @Inject
    GatewayStart(Routes routes, Connections connections, KeyWarmUp keys) {
        this.routes = routes;
        this.connections = connections;
        this.keys = keys;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext war) {
        routes.load();
        connections.open();
        keys.begin();
    }
}
