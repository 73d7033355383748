package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.kit.filters.Refused.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void a_period_includes_its_beginning_and_excludes_its_end() {
        var january = Period.of("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

        assertThat(january.contains(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
        assertThat(january.contains(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(january.contains(Instant.parse("2026-01-31T23:59:59Z"))).isTrue();
        assertThat(january.contains(Instant.parse("2026-02-01T00:00:00Z"))).isFalse();
    }

    @Test
    void a_period_without_ends_contains_every_time() {
        assertThat(Period.of(null, null).contains(Instant.MIN)).isTrue();
        assertThat(Period.of(null, null).contains(Instant.MAX)).isTrue();
    }

    @Test
    void times_are_cut_to_microseconds() {
        var period = Period.of("1970-01-01T00:00:00.000000999Z", "9999-12-31T23:59:59.999999999Z");

        assertThat(period.from()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(period.to()).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2026-01-01",
                "2026-13-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void a_time_that_cannot_be_kept_is_refused_by_the_name_of_its_parameter(String text) {
        assertRefused("from", () -> Period.of(text, null));
        assertRefused("to", () -> Period.of(null, text));
    }
}
