package org.cloudbackend.sociallog.filters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FilterTextTest {

    @Test
    void a_text_is_taken_as_it_stands() {
        assertThat(FilterText.of("actor", " Ada ")).isEqualTo(" Ada ");
        assertThat(FilterText.of("actor", "x".repeat(200))).hasSize(200);
    }

    @Test
    void a_blank_text_counts_as_left_out() {
        assertThat(FilterText.of("actor", null)).isNull();
        assertThat(FilterText.of("actor", "  ")).isNull();
    }

    @Test
    void a_text_that_no_row_can_hold_is_refused() {
        assertThatThrownBy(() -> FilterText.of("actor", "x".repeat(201))).isInstanceOf(InvalidFilter.class);
        assertThatThrownBy(() -> FilterText.of("actor", "a\0b")).isInstanceOf(InvalidFilter.class);
    }
}
