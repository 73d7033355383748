package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.kit.filters.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void every_word_is_searched_for_as_a_beginning() {
        assertThat(tsquery("  Ada   lov ")).isEqualTo("'Ada':* & 'lov':*");
    }

    @Test
    void what_means_something_to_the_database_is_only_a_letter_in_a_word() {
        assertThat(tsquery("O'Brien a\\ !|&:*()")).isEqualTo("'O''Brien':* & 'a\\\\':* & '!|&:*()':*");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void a_blank_text_searches_for_nothing(String text) {
        assertThat(Words.of("query", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb"})
    void control_characters_are_refused(String text) {
        assertRefused("query", () -> Words.of("query", text));
    }

    @Test
    void words_have_up_to_100_characters() {
        assertThat(Words.of("query", "x".repeat(100))).isPresent();
        assertRefused("query", () -> Words.of("query", "x".repeat(101)));
    }

    private static String tsquery(String text) {
        return Words.of("query", text).orElseThrow().tsquery();
    }
}
