package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Tells Prometheus for how long members have not followed the accounts. Up to ten seconds are what we promise. */
@Singleton
class SyncLag {

    private static final Duration PROMISED = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile Instant upToDateAt;

    @Inject
    SyncLag(MetricRegistry registry, Clock clock) {
        this.clock = clock;
        this.upToDateAt = clock.instant();
        registry.gauge("user_sync_lag_seconds", this, SyncLag::seconds);
    }

    /** @param moment when some replica had taken everything over; empty where that never was so */
    void upToDateAt(Optional<Instant> moment) {
        moment.ifPresent(known -> upToDateAt = known);
    }

    double seconds() {
        var since = Duration.between(upToDateAt, clock.instant());
        return since.compareTo(PROMISED) <= 0 ? 0 : since.toMillis() / 1000.0;
    }
}
