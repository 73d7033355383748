package org.cloudbackend.auth.passwords.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> ADA = List.of("ada.byron@example.org", "ada", "byron", "Lovelace");

    private final PasswordRules rules = new PasswordRules(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "purple monkey dishwasher",
                "xK9#vQ2$mP7!",
                "кошка гуляет ночью",
                "七転び八起き猿も木から落ちる"
            })
    void a_password_that_is_hard_to_guess_is_taken_in_any_script(String password) {
        assertThatCode(() -> rules.requireStrong(password, ADA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1", "P@ssw0rd!", "qwertyuiop", "20011231", "abcabcabcabc", "iloveyou2"})
    void a_password_that_is_easy_to_guess_is_refused_and_told_what_to_do(String password) {
        assertThatThrownBy(() -> rules.requireStrong(password, ADA))
                .isInstanceOf(WeakPassword.class)
                .hasMessageContaining("too easy to guess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AdaLovelace1", "lovelaceByron", "ADA.BYRON@example.org!", "byron.ada.Lovelace"})
    void a_password_of_the_accounts_own_words_is_refused(String password) {
        assertThatThrownBy(() -> rules.requireStrong(password, ADA)).isInstanceOf(WeakPassword.class);
        assertThatCode(() -> rules.requireStrong(password + " purple monkey dishwasher", ADA))
                .doesNotThrowAnyException();
    }

    @Test
    void a_password_has_8_to_128_characters_however_many_bytes_they_have() {
        var faces = "\uD83D\uDE00\uD83D\uDC7B\uD83E\uDD84\uD83D\uDE80\uD83C\uDF55\uD83D\uDC22\uD83C\uDFB8\uD83E\uDDC0";
        assertThatCode(() -> rules.requireStrong(faces, ADA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.requireStrong(faces.substring(2), ADA)).hasMessageContaining("8 to 128");
        assertThatCode(() -> rules.requireStrong(faces.repeat(16), ADA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.requireStrong(faces.repeat(16) + "x", ADA))
                .hasMessageContaining("8 to 128");
    }

    @Test
    void little_enough_is_judged_that_it_takes_no_time() {
        assertThat(JudgedPart.of("4@8({[<3691!|0$57+%2".repeat(6), ADA)).isEqualTo("4@8({[<3");
        assertThat(JudgedPart.of("x".repeat(128), ADA)).hasSize(JudgedPart.MAX_LENGTH);
    }

    @Test
    void an_organisation_may_ask_for_less_but_not_for_nonsense() {
        assertThatCode(() -> new PasswordRules(0).requireStrong("password1", ADA))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new PasswordRules(5)).hasMessageContaining("password.min.score");
    }
}
