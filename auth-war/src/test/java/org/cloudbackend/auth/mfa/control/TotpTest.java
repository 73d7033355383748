package org.cloudbackend.auth.mfa.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(TOTP.at(Totp.stepOf(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void a_code_of_the_step_before_or_after_is_right_and_told_by_its_step(long ahead) {
        var step = Totp.stepOf(NOW) + ahead;
        assertThat(TOTP.stepOf(TOTP.at(step), NOW)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void a_code_of_two_steps_away_is_wrong(long ahead) {
        assertThat(TOTP.stepOf(TOTP.at(Totp.stepOf(NOW) + ahead), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05047", "0504711", "50471", "٠٥٠٤٧١"})
    void what_is_no_code_is_wrong(String code) {
        assertThat(TOTP.stepOf(code, NOW)).isEmpty();
    }

    @Test
    void a_secret_has_160_bits_and_is_never_the_same() {
        assertThat(Totp.generate().secret())
                .hasSize(20)
                .isNotEqualTo(Totp.generate().secret());
    }
}
