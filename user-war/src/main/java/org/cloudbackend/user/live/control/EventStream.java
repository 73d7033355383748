package org.cloudbackend.user.live.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cloudbackend.kit.json.JsonSettings;
import org.cloudbackend.user.rolls.control.Stats;

/** Writes server-sent events (WHATWG HTML, section 9.2). */
final class EventStream {

    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(2);

    private final OutputStream out;
    private Stats told;

    EventStream(OutputStream out) {
        this.out = out;
    }

    void begin() throws IOException {
        write("retry: " + RECONNECT_AFTER.toMillis() + "\n\n");
    }

    void news(News news) throws IOException {
        write("id: %d\nevent: attendance\ndata: %s\n\n"
                .formatted(news.position().seq(), JsonSettings.jsonb().toJson(news.change())));
    }

    /** Tells the numbers, unless they are what was told last. */
    void counts(Counts counts) throws IOException {
        if (!counts.stats().equals(told)) {
            told = counts.stats();
            write("event: counts\ndata: %s\n\n".formatted(JsonSettings.jsonb().toJson(told)));
        }
    }

    /** From here on a client that comes back hears what it has missed. */
    void counts(Counts counts, FeedPosition position) throws IOException {
        write("id: %d\n".formatted(position.seq()));
        counts(counts);
    }

    /** A comment, so that neither side takes the quiet connection for a dead one. */
    void heartbeat() throws IOException {
        write(":\n\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
