package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.kit.filters.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void words_reach_the_database_as_they_were_typed() {
        assertThat(Words.of("query", "  O'Brien a\\ !|&:*() ").orElseThrow().text())
                .isEqualTo("O'Brien a\\ !|&:*()");
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
}
