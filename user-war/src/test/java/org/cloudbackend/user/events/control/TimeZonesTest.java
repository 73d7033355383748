package org.cloudbackend.user.events.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    private final TimeZones zones = new TimeZones("Europe/Rome");

    @Test
    void an_event_is_in_the_zone_that_it_names_or_in_the_usual_one() {
        assertThat(zones.of("America/New_York")).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(zones.of("UTC")).isEqualTo(ZoneId.of("UTC"));
        assertThat(zones.of(null)).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "+01:00", "UTC+1", "europe/rome", "Mars/Olympus", "SystemV/EST5", "Europe/Rome "})
    void what_is_no_iana_name_is_refused(String name) {
        var problem = catchThrowableOfType(ProblemException.class, () -> zones.of(name));

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/time_zone");
    }

    @Test
    void a_usual_zone_that_is_none_is_refused() {
        assertThatThrownBy(() -> new TimeZones("Mars/Olympus")).hasMessageContaining("event.time.zone is Mars/Olympus");
    }
}
