package org.cloudbackend.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Time comes in from here, so that a test can bring its own. */
@Singleton
class Clocks {

    @Produces
    @Singleton
    Clock utc() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}
