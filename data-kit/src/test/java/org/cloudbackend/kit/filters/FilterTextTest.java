package org.cloudbackend.kit.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.kit.filters.Refused.assertRefused;

import org.junit.jupiter.api.Test;

class FilterTextTest {

    @Test
    void a_text_is_taken_as_it_stands() {
        assertThat(FilterText.of("actor", " Ada ")).contains(" Ada ");
        assertThat(FilterText.of("actor", "x".repeat(200))).isPresent();
    }

    @Test
    void a_blank_text_counts_as_left_out() {
        assertThat(FilterText.of("actor", null)).isEmpty();
        assertThat(FilterText.of("actor", "  ")).isEmpty();
    }

    @Test
    void a_text_that_no_row_can_hold_is_refused() {
        assertRefused("actor", () -> FilterText.of("actor", "x".repeat(201)));
        assertRefused("actor", () -> FilterText.of("actor", "a\0b"));
    }
}
