package org.cloudbackend.user.qr.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.junit.jupiter.api.Test;

class SignedTextTest {

    private static final UUID ID = Ids.next();
    private static final byte[] KEY = new byte[32];

    private final String badge = SignedText.sign("CBB1.", ID, 7, KEY).text();

    @Test
    void what_was_signed_is_read_again() {
        var read = SignedText.parse("CBB1.", badge).orElseThrow();

        assertThat(read.id()).isEqualTo(ID);
        assertThat(read.number()).isEqualTo(7);
        assertThat(read.isSignedWith(KEY)).isTrue();
    }

    @Test
    void it_fits_80_characters() {
        assertThat(badge).hasSizeLessThanOrEqualTo(80).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void a_text_of_one_kind_is_none_of_another_though_both_have_one_key() {
        assertThat(SignedText.parse("CB1.", badge)).isEmpty();

        var disguised = SignedText.parse("CB1.", badge.replace("CBB1.", "CB1.")).orElseThrow();
        assertThat(disguised.isSignedWith(KEY)).isFalse();
    }

    @Test
    void another_serial_needs_another_signature() {
        var next = SignedText.sign("CBB1.", ID, 8, KEY).text();
        // 27 characters after the kind hold the id and the number; the rest is signature
        var mixed = SignedText.parse("CBB1.", next.substring(0, 32) + badge.substring(32))
                .orElseThrow();

        assertThat(mixed.number()).isEqualTo(8);
        assertThat(mixed.isSignedWith(KEY)).isFalse();
    }
}
