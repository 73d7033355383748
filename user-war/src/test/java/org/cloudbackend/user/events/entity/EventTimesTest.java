package org.cloudbackend.user.events.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.junit.jupiter.api.Test;

class EventTimesTest {

    private static final Instant START = Instant.parse("2026-01-31T09:00:00Z");
    private static final Instant END = Instant.parse("2026-01-31T10:00:00Z");

    private final EventTimes times = EventTimes.planned(START, END, null, null, null);

    @Test
    void check_in_opens_30_minutes_before_the_start_and_closes_at_the_end() {
        assertThat(times.checkInOpensAt()).isEqualTo("2026-01-31T08:30:00Z");
        assertThat(times.checkInClosesAt()).isEqualTo(END);
    }

    @Test
    void late_is_who_comes_more_than_15_minutes_after_the_start() {
        assertThat(times.lateAfter()).isEqualTo("2026-01-31T09:15:00Z");
    }

    @Test
    void given_times_stand() {
        var given = EventTimes.planned(START, END, START, START.plusSeconds(60), START.plusSeconds(30));

        assertThat(given).isEqualTo(new EventTimes(START, END, START, START.plusSeconds(60), START.plusSeconds(30)));
    }

    @Test
    void an_event_that_ends_when_it_starts_is_refused() {
        assertRefused("/ends_at", () -> EventTimes.planned(START, START, null, null, null));
    }

    @Test
    void check_in_cannot_open_after_the_end() {
        assertRefused(
                "/check_in_opens_at",
                () -> EventTimes.planned(START, END, END.plusSeconds(1), END.plusSeconds(9), END.plusSeconds(2)));
    }

    @Test
    void check_in_cannot_close_before_it_opens() {
        assertRefused(
                "/check_in_closes_at",
                () -> EventTimes.planned(START, END, null, START.minus(Duration.ofHours(1)), null));
    }

    @Test
    void nobody_is_late_before_check_in_opens() {
        assertRefused(
                "/late_after", () -> EventTimes.planned(START, END, null, null, START.minus(Duration.ofHours(1))));
    }

    @Test
    void times_that_no_database_holds_are_refused() {
        assertRefused("/ends_at", () -> EventTimes.planned(START, Instant.MAX, null, null, null));
        assertRefused("/starts_at", () -> EventTimes.planned(Instant.MIN, END, null, null, null));
    }

    private static void assertRefused(String pointer, Runnable plan) {
        var problem = catchThrowableOfType(ProblemException.class, plan::run);

        assertThat(problem.type().status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }
}
