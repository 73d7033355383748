package org.cloudbackend.kit.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndedSessionMemoryTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final EndedSessionMemory memory = new EndedSessionMemory(3);

    @Test
    void a_listed_session_is_known_and_no_other() {
        var ended = ended(0);
        memory.add(List.of(ended, ended));
        assertThat(memory.contains(ended.sessionId())).isTrue();
        assertThat(memory.contains(UUID.randomUUID())).isFalse();
    }

    @Test
    void beyond_the_limit_those_that_ended_first_go_in_whatever_order_they_came() {
        var sessions = List.of(ended(4), ended(1), ended(3), ended(2), ended(0));
        memory.add(sessions);
        assertThat(sessions.stream().map(session -> memory.contains(session.sessionId())))
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void the_limit_is_warned_of_once() {
        var warnings = new ArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(EndedSessionMemory.class.getName());
        log.addHandler(handler);
        try {
            IntStream.range(0, 10).forEach(second -> memory.add(List.of(ended(second))));
        } finally {
            log.removeHandler(handler);
        }
        assertThat(warnings).hasSize(1);
    }

    @Test
    void a_session_without_living_tokens_is_forgotten() {
        var early = ended(0);
        var late = ended(10);
        memory.add(List.of(early, late));
        memory.completed(NOON.plusSeconds(5));
        assertThat(memory.contains(early.sessionId())).isFalse();
        assertThat(memory.contains(late.sessionId())).isTrue();
    }

    @Test
    void the_list_counts_as_read_once_it_is_complete() {
        memory.add(List.of(ended(0)));
        assertThat(memory.areKnown()).isFalse();
        memory.completed(NOON);
        assertThat(memory.areKnown()).isTrue();
    }

    @Test
    void a_limit_of_none_is_refused() {
        assertThatThrownBy(() -> new EndedSessionMemory(0))
                .hasMessage("ended.sessions.max is 0 but must be at least 1.");
    }

    private static EndedSession ended(int second) {
        return new EndedSession(UUID.randomUUID(), NOON.plusSeconds(second));
    }
}
