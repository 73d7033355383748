package org.cloudbackend.gateway.tokens.control;

import jakarta.inject.Inject;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keys are and how long they are good. */
class KeySettings {

    private final URL url;
    private final int connectMillis;
    private final int readMillis;
    private final long cacheSeconds;
    private final long refetchSeconds;
    private final long outageSeconds;

    @Inject
    KeySettings(
            @ConfigProperty(name = "jwks.url") URL url,
            @ConfigProperty(name = "jwks.connect.timeout.ms") int connectMillis,
            @ConfigProperty(name = "jwks.read.timeout.ms") int readMillis,
            @ConfigProperty(name = "jwks.cache.seconds") long cacheSeconds,
            @ConfigProperty(name = "jwks.refetch.seconds") long refetchSeconds,
            @ConfigProperty(name = "jwks.outage.seconds") long outageSeconds) {
        this.url = url;
        this.connectMillis = Setting.atLeast(1, "jwks.connect.timeout.ms", connectMillis);
        this.readMillis = Setting.atLeast(1, "jwks.read.timeout.ms", readMillis);
        this.refetchSeconds = Setting.atLeast(1, "jwks.refetch.seconds", refetchSeconds);
        this.cacheSeconds = Setting.atLeast(Math.max(60, refetchSeconds + 1), "jwks.cache.seconds", cacheSeconds);
        this.outageSeconds = Setting.atLeast(1, "jwks.outage.seconds", outageSeconds);
    }

    URL url() {
        return url;
    }

    int connectMillis() {
        return connectMillis;
    }

    int readMillis() {
        return readMillis;
    }

    long cacheMillis() {
        return TimeUnit.SECONDS.toMillis(cacheSeconds);
    }

    long refetchMillis() {
        return TimeUnit.SECONDS.toMillis(refetchSeconds);
    }

    long outageMillis() {
        return TimeUnit.SECONDS.toMillis(outageSeconds);
    }
}
