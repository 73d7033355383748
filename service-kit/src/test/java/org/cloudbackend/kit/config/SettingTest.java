package org.cloudbackend.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void a_value_from_the_least_on_is_taken() {
        assertThat(Setting.atLeast(5, "jwks.cache.seconds", 5)).isEqualTo(5);
        assertThat(Setting.atLeast(5L, "jwks.cache.seconds", Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_smaller_one_is_refused_with_its_name_and_the_least() {
        assertThatThrownBy(() -> Setting.atLeast(5, "jwks.cache.seconds", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jwks.cache.seconds is 4 but must be at least 5.");
    }
}
