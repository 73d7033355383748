package org.cloudbackend.user.lists.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    @Test
    void every_word_is_searched_for_as_a_beginning() {
        assertThat(Words.of("  Ada   lov ").orElseThrow().tsquery()).isEqualTo("'Ada':* & 'lov':*");
    }

    @Test
    void what_means_something_to_the_database_is_only_a_letter_in_a_word() {
        assertThat(Words.of("O'Brien a\\ !|&:*()").orElseThrow().tsquery())
                .isEqualTo("'O''Brien':* & 'a\\\\':* & '!|&:*()':*");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void a_blank_query_searches_for_nothing(String query) {
        assertThat(Words.of(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb"})
    void control_characters_are_refused(String query) {
        assertRefused("query", () -> Words.of(query));
    }

    @Test
    void a_query_has_up_to_100_characters() {
        assertThat(Words.of("x".repeat(100))).isPresent();
        assertRefused("query", () -> Words.of("x".repeat(101)));
    }

    @Test
    void an_absent_bound_leaves_its_side_open() {
        var from = TimeRange.of("2026-01-31T09:30:00Z", null);

        assertThat(from.from()).isEqualTo("2026-01-31T09:30:00Z");
        assertThat(from.to()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2026-01-31", "2026-13-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void what_is_no_time_of_ours_is_refused(String text) {
        assertRefused("from", () -> TimeRange.of(text, null));
        assertRefused("to", () -> TimeRange.of(null, text));
    }

    @Test
    void a_choice_is_one_of_the_values_in_lower_case() {
        assertThat(Choice.of(DayOfWeek.class, "day", "monday")).contains(DayOfWeek.MONDAY);
        assertThat(Choice.of(DayOfWeek.class, "day", null)).isEmpty();
        assertRefused("day", () -> Choice.of(DayOfWeek.class, "day", "MONDAY"));
    }

    private static void assertRefused(String pointer, Runnable read) {
        var problem = catchThrowableOfType(ProblemException.class, read::run);

        assertThat(problem.type().status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }
}
