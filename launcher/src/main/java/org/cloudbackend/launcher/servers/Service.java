package org.cloudbackend.launcher.servers;

import java.util.Locale;

/** The four servers, in the order in which they are started. */
public enum Service {
    AUTH(3001),
    USER(3002),
    SOCIALLOG(3003),
    GATEWAY(3000);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** The HTTP port of a run without offset. */
    public int port() {
        return port;
    }

    public String serviceName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
