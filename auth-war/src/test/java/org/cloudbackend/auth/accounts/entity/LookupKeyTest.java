package org.cloudbackend.auth.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Ada,ada",
        "stra\u00DFe,STRASSE",
        "stra\u00DFe,stra\u1E9Ee",
        "\u0130stanbul,i\u0307stanbul",
        "\uFB01sh,FISH",
        "\uFF21da,ada",
        "\u212Aelvin,kelvin",
        "e\u0301va,\u00C9VA",
        "\u03A3\u0391\u03A3,\u03C3\u03B1\u03C2",
        "\u03C3\u03B1\u03C3,\u03C3\u03B1\u03C2",
        "\u2167,viii",
    })
    void what_differs_in_case_or_unicode_form_only_is_the_same(String one, String other) {
        assertThat(LookupKey.of(one)).isEqualTo(LookupKey.of(other));
    }

    /** Otherwise a stored key would not be found again. */
    @Test
    void the_key_of_a_key_is_the_key() {
        assertThat(characters().filter(c -> !LookupKey.of(LookupKey.of(c)).equals(LookupKey.of(c))))
                .isEmpty();
    }

    /** A username holds letters and digits; none of them turns into what only an e-mail has. */
    @Test
    void no_letter_and_no_digit_becomes_an_at_sign() {
        assertThat(characters()
                        .filter(c -> c.matches("[\\p{L}\\p{N}._-]"))
                        .filter(c -> LookupKey.of(c).contains("@")))
                .isEmpty();
    }

    private static Stream<String> characters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> !(c <= 0xFFFF && Character.isSurrogate((char) c)))
                .mapToObj(Character::toString);
    }
}
