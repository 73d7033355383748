package org.cloudbackend.auth.tokens.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cloudbackend.auth.tokens.entity.SigningKey;
import org.junit.jupiter.api.Test;

class KeyCalendarTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SWITCH = START.plus(Duration.ofDays(30));

    private final KeySettings settings = new KeySettings(30, 600, 10, 600);
    private final SigningKey first = key("first", START, START);
    private final SigningKey second = key("second", START, SWITCH);
    private final SigningKey third = key("third", SWITCH, null);
    private final KeyCalendar calendar = new KeyCalendar(List.of(third, second, first), settings);

    @Test
    void a_key_signs_from_its_time_on_until_that_of_another() {
        assertThat(calendar.signing(START.minusMillis(1))).isEmpty();
        assertThat(calendar.signing(START)).contains(first);
        assertThat(calendar.signing(SWITCH.minusMillis(1))).contains(first);
        assertThat(calendar.signing(SWITCH)).contains(second);
    }

    @Test
    void a_rotation_is_pending_until_it_takes_effect() {
        assertThat(calendar.pending(SWITCH.minusMillis(1))).contains(second);
        assertThat(calendar.pending(SWITCH)).isEmpty();
        assertThat(calendar.next()).contains(third);
    }

    @Test
    void a_rotation_is_due_after_thirty_days_and_only_once() {
        assertThat(calendar.isRotationDue(SWITCH.minusMillis(1))).isFalse();
        var due = SWITCH.plus(Duration.ofDays(30));
        assertThat(calendar.isRotationDue(due.minusMillis(1))).isFalse();
        assertThat(calendar.isRotationDue(due)).isTrue();
        third.signFrom(due.plusSeconds(30));
        assertThat(calendar.isRotationDue(due)).isFalse();
    }

    @Test
    void a_former_key_is_outlived_when_its_last_token_has_expired_a_minute_ago() {
        var end = SWITCH.plusSeconds(600 + 60);
        assertThat(calendar.outlived(end.minusMillis(1))).isEmpty();
        assertThat(calendar.outlived(end)).containsExactly(first);
        assertThat(calendar.outlived(end.plus(Duration.ofDays(365)))).containsExactly(first);
    }

    @Test
    void a_key_signs_when_all_replicas_and_all_verifiers_can_know_it() {
        assertThat(settings.earliestUse(START, START)).isEqualTo(START.plusSeconds(600));
        assertThat(settings.earliestUse(START, START.plusSeconds(590))).isEqualTo(START.plusSeconds(620));
        assertThat(settings.earliestUse(START, SWITCH)).isEqualTo(SWITCH.plusSeconds(30));
    }

    @Test
    void verifiers_may_not_keep_the_keys_for_longer_than_half_the_lead() {
        assertThat(settings.cacheSeconds()).isEqualTo(300);
        assertThat(new KeySettings(30, 60, 10, 600).cacheSeconds()).isEqualTo(30);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new KeySettings(0, 600, 10, 600))
                .hasMessage("signing.key.days is 0 but must be at least 1.");
        assertThatThrownBy(() -> new KeySettings(30, 1, 10, 600)).hasMessageStartingWith("signing.key.lead.seconds");
        assertThatThrownBy(() -> new KeySettings(30, 600, 0, 600)).hasMessageStartingWith("signing.key.reload.seconds");
    }

    @Test
    void administrators_see_what_each_key_is_for() {
        assertThat(calendar.views(SWITCH))
                .extracting(KeyView::kid, KeyView::state)
                .containsExactly(
                        tuple("third", KeyState.NEXT),
                        tuple("second", KeyState.SIGNING),
                        tuple("first", KeyState.FORMER));
    }

    private static SigningKey key(String kid, Instant created, Instant signsFrom) {
        var key = new SigningKey(kid, new byte[0], created);
        key.signFrom(signsFrom);
        return key;
    }
}
