package org.cloudbackend.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurringJobTest {

    private static final Logger LOG = Logger.getLogger(RecurringJob.class.getName());

    private final List<Level> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final AtomicBoolean fails = new AtomicBoolean(true);
    private final RecurringJob job = new RecurringJob(Duration.ofSeconds(2), "It fails", () -> {
        if (fails.get()) {
            throw new IllegalStateException("now and then");
        }
    });

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void hush() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void trouble_of_less_than_ten_seconds_is_not_logged() {
        run(4);
        fails.set(false);
        run(1);
        assertThat(logged).isEmpty();
    }

    @Test
    void lasting_trouble_is_logged_once_and_so_is_its_end() {
        run(9);
        fails.set(false);
        run(3);
        assertThat(logged).containsExactly(Level.WARNING, Level.INFO);
    }

    private void run(int times) {
        for (var i = 0; i < times; i++) {
            job.run();
        }
    }
}
