package org.cloudbackend.auth.vault.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final byte[] PLAIN = "a private key".getBytes(UTF_8);

    private final MasterKey key = new MasterKey(base64url(new byte[32]));

    @Test
    void what_was_encrypted_comes_back() {
        assertThat(key.decrypt(key.encrypt(PLAIN, "kid-1"), "kid-1")).isEqualTo(PLAIN);
    }

    @Test
    void the_same_text_is_never_encrypted_the_same() {
        assertThat(key.encrypt(PLAIN, "kid-1")).isNotEqualTo(key.encrypt(PLAIN, "kid-1"));
    }

    @Test
    void a_changed_byte_is_noticed() {
        var stored = key.encrypt(PLAIN, "kid-1");
        for (var i = 0; i < stored.length; i++) {
            var changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.decrypt(changed, "kid-1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_value_cannot_be_moved_to_another_row() {
        var stored = key.encrypt(PLAIN, "kid-1");
        assertThatThrownBy(() -> key.decrypt(stored, "kid-2")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_master_key_that_is_not_32_bytes_is_refused_with_its_name(String wrong) {
        assertThatThrownBy(() -> new MasterKey(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MASTER_KEY must be 32 random bytes in base64url");
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
