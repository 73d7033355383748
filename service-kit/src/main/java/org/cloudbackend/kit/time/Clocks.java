package org.cloudbackend.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Time comes in from here, so that a test can bring its own. */
@Singleton
class Clocks {

    /** In microseconds, which is what PostgreSQL keeps: a time reads the same before and after it was stored. */
    @Produces
    @Singleton
    Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
