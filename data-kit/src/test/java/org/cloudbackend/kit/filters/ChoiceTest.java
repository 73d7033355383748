package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.kit.filters.Refused.assertRefused;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @Test
    void a_choice_is_one_of_the_values_in_lower_case() {
        assertThat(Choice.of("day", "monday", DayOfWeek.class)).contains(DayOfWeek.MONDAY);
        assertThat(Choice.of("day", null, DayOfWeek.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONDAY", "someday", "", " "})
    void what_is_not_one_of_the_values_is_refused(String text) {
        assertRefused("day", () -> Choice.of("day", text, DayOfWeek.class));
    }
}
