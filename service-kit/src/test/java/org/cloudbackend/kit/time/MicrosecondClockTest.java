package org.cloudbackend.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    @Test
    void time_has_microseconds_and_no_more() {
        var time = Instant.parse("2026-01-31T09:30:00.123456789Z");
        var clock = new MicrosecondClock(Clock.fixed(time, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-31T09:30:00.123456Z"));
        assertThat(clock.millis()).isEqualTo(time.toEpochMilli());
        assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(clock.instant());
    }
}
