package org.cloudbackend.user.codes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.cloudbackend.kit.ids.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInCodeTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:07Z");
    private static final UUID EVENT = Ids.next();
    private static final byte[] KEY = key(1);

    private final CheckInCode code = CheckInCode.at(NOW, EVENT, KEY);

    @Test
    void a_code_names_its_event_and_bears_its_signature() {
        var read = CheckInCode.parse(code.text());

        assertThat(read.eventId()).isEqualTo(EVENT);
        assertThat(read.isSignedWith(KEY)).isTrue();
        assertThat(read.expiresAt()).isEqualTo(code.expiresAt());
    }

    @Test
    void a_code_fits_80_characters_that_need_no_escape_in_a_uri() {
        assertThat(code.text()).hasSizeLessThanOrEqualTo(80).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void a_new_code_comes_every_15_seconds() {
        assertThat(code.refreshAfter()).isEqualTo("2026-01-31T09:30:15Z");
        assertThat(CheckInCode.at(NOW.plusSeconds(7), EVENT, KEY).text()).isEqualTo(code.text());
        assertThat(CheckInCode.at(NOW.plusSeconds(8), EVENT, KEY).text()).isNotEqualTo(code.text());
    }

    @Test
    void a_code_is_good_for_30_seconds() {
        assertThat(code.expiresAt()).isEqualTo("2026-01-31T09:30:30Z");
        assertThat(code.isExpired(code.expiresAt().minusMillis(1))).isFalse();
        assertThat(code.isExpired(code.expiresAt())).isTrue();
    }

    @Test
    void a_code_of_a_clock_slightly_ahead_is_good_and_one_of_the_future_is_not() {
        assertThat(CheckInCode.at(NOW.plusSeconds(10), EVENT, KEY).isAhead(NOW)).isFalse();
        assertThat(CheckInCode.at(NOW.plusSeconds(60), EVENT, KEY).isAhead(NOW)).isTrue();
    }

    @Test
    void a_code_signed_with_another_key_is_forged() {
        assertThat(CheckInCode.at(NOW, EVENT, key(2)).isSignedWith(KEY)).isFalse();
    }

    @Test
    void every_change_of_a_byte_makes_the_signature_wrong() {
        var bytes = Base64.getUrlDecoder().decode(code.text().substring(4));
        for (var i = 0; i < bytes.length; i++) {
            var changed = Arrays.copyOf(bytes, bytes.length);
            changed[i] ^= 1;
            var forged = CheckInCode.parse(
                    "CB1." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
            assertThat(forged.isSignedWith(KEY)).as("byte %d", i).isFalse();
        }
    }

    @Test
    void a_code_that_names_another_event_is_forged() {
        var foreign = CheckInCode.at(NOW, Ids.next(), KEY).text();
        var own = code.text();
        // The first 21 characters after the version hold the event's id
        var mixed = CheckInCode.parse(foreign.substring(0, 25) + own.substring(25));

        assertThat(mixed.isSignedWith(KEY)).isFalse();
    }

    @Test
    void a_code_that_is_cut_or_longer_is_invalid_at_every_length() {
        for (var length = 0; length < code.text().length(); length++) {
            var cut = code.text().substring(0, length);
            assertThatThrownBy(() -> CheckInCode.parse(cut)).isInstanceOf(InvalidCode.class);
        }
        assertThatThrownBy(() -> CheckInCode.parse(code.text() + "A")).isInstanceOf(InvalidCode.class);
    }

    @Test
    void of_two_texts_for_the_same_bytes_only_one_is_a_code() {
        var text = code.text();
        // Two characters carry the last byte, so the last one has four bits to spare
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = alphabet.indexOf(text.charAt(text.length() - 1));
        var twin = text.substring(0, text.length() - 1) + alphabet.charAt(last ^ 1);

        assertThatThrownBy(() -> CheckInCode.parse(twin)).isInstanceOf(InvalidCode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CB1.", "CB2.abc", "hello", "https://example.org/?q=1", "CB1.####", "💥", "\0"})
    void garbage_is_invalid(String garbage) {
        assertThatThrownBy(() -> CheckInCode.parse(garbage)).isInstanceOf(InvalidCode.class);
    }

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
