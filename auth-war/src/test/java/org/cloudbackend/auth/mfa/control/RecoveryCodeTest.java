package org.cloudbackend.auth.mfa.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void a_code_has_80_bits_in_groups_of_four() {
        assertThat(RecoveryCode.generate().grouped()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");
    }

    @Test
    void hyphens_spaces_and_case_do_not_matter_when_it_is_typed() {
        var code = RecoveryCode.generate();
        var typed = " " + code.grouped().toLowerCase(Locale.ROOT).replace("-", " - ");
        assertThat(RecoveryCode.typed(typed)).isEqualTo(code);
    }
}
