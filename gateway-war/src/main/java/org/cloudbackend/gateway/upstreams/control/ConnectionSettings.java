package org.cloudbackend.gateway.upstreams.control;

import jakarta.inject.Inject;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many connections the gateway opens to the services, and how long it waits for them. */
class ConnectionSettings {

    private final int max;
    private final int maxPerService;
    private final int connectMillis;
    private final int responseMillis;

    @Inject
    ConnectionSettings(
            @ConfigProperty(name = "upstream.connections.max") int max,
            @ConfigProperty(name = "upstream.connections.max.per.service") int maxPerService,
            @ConfigProperty(name = "upstream.connect.timeout.ms") int connectMillis,
            @ConfigProperty(name = "upstream.response.timeout.ms") int responseMillis) {
        this.max = Setting.atLeast(1, "upstream.connections.max", max);
        this.maxPerService = Setting.atLeast(1, "upstream.connections.max.per.service", maxPerService);
        this.connectMillis = Setting.atLeast(1, "upstream.connect.timeout.ms", connectMillis);
        this.responseMillis = Setting.atLeast(1, "upstream.response.timeout.ms", responseMillis);
    }

    int max() {
        return max;
    }

    int maxPerService() {
        return maxPerService;
    }

    /** Milliseconds until a connection is made, or until one of the pool is free. */
    int connectMillis() {
        return connectMillis;
    }

    /** Milliseconds of silence, before and between the bytes of an answer. */
    int responseMillis() {
        return responseMillis;
    }
}
