package org.cloudbackend.auth.passwords.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    private static final Argon2 QUICK = new Argon2(64, 1, 1);

    @Test
    void the_right_password_matches_and_another_does_not() {
        var stored = QUICK.hash("correct horse battery");
        assertThat(Argon2.matches("correct horse battery", stored)).isTrue();
        assertThat(Argon2.matches("correct horse batterz", stored)).isFalse();
        assertThat(Argon2.matches("", stored)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ_by_their_salt() {
        assertThat(QUICK.hash("correct horse battery")).isNotEqualTo(QUICK.hash("correct horse battery"));
    }

    /** Made by the reference implementation's command line tool: password "password", salt "somesalt". */
    @Test
    void a_hash_of_another_implementation_matches() {
        var stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Argon2.matches("password", stored)).isTrue();
        assertThat(Argon2.matches("Password", stored)).isFalse();
    }

    @Test
    void hashes_at_the_same_time_do_not_mix_up_their_memory() {
        var stored =
                IntStream.range(0, 8).mapToObj(i -> QUICK.hash("password " + i)).toList();
        var right = IntStream.range(0, 800)
                .parallel()
                .filter(i -> Argon2.matches("password " + i % 8, stored.get(i % 8)))
                .count();
        assertThat(right).isEqualTo(800);
    }

    @Test
    void a_hash_tells_its_own_parameters() {
        assertThat(QUICK.hash("x")).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(PhcString.parse(QUICK.hash("x")).parameters()).isEqualTo(QUICK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "password", "$argon2i$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA", "$argon2id$v=16$m=1,t=1,p=1$a$b"})
    void what_is_no_argon2id_phc_string_is_refused(String stored) {
        assertThatThrownBy(() -> PhcString.parse(stored)).isInstanceOf(IllegalStateException.class);
    }
}
