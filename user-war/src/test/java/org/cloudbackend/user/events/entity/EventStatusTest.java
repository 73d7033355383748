package org.cloudbackend.user.events.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudbackend.user.events.entity.EventStatus.CANCELLED;
import static org.cloudbackend.user.events.entity.EventStatus.CLOSED;
import static org.cloudbackend.user.events.entity.EventStatus.OPEN;
import static org.cloudbackend.user.events.entity.EventStatus.SCHEDULED;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventStatusTest {

    private static final Instant OPENS = Instant.parse("2026-01-31T08:30:00Z");
    private static final Instant CLOSES = Instant.parse("2026-01-31T10:00:00Z");

    private final EventTimes times =
            EventTimes.planned(Instant.parse("2026-01-31T09:00:00Z"), CLOSES, null, null, null);

    @Test
    void by_the_clock_an_event_is_scheduled_then_open_then_closed() {
        assertStatus(null, OPENS.minusMillis(1), SCHEDULED);
        assertStatus(null, OPENS, OPEN);
        assertStatus(null, CLOSES.minusMillis(1), OPEN);
        assertStatus(null, CLOSES, CLOSED);
    }

    @Test
    void opened_by_hand_it_is_open_before_its_time_and_closes_in_time() {
        assertStatus(StatusByHand.OPEN, OPENS.minusSeconds(9999), OPEN);
        assertStatus(StatusByHand.OPEN, CLOSES.minusMillis(1), OPEN);
        assertStatus(StatusByHand.OPEN, CLOSES, CLOSED);
    }

    @Test
    void closed_or_cancelled_by_hand_it_is_so_at_any_time() {
        for (var time : new Instant[] {OPENS.minusSeconds(1), OPENS, CLOSES}) {
            assertStatus(StatusByHand.CLOSED, time, CLOSED);
            assertStatus(StatusByHand.CANCELLED, time, CANCELLED);
        }
    }

    private void assertStatus(StatusByHand byHand, Instant now, EventStatus status) {
        assertThat(EventStatus.of(byHand, times, now)).isEqualTo(status);
    }
}
