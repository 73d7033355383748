package org.cloudbackend.user.live.control;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What waits to be told to one client. Whoever reads too slowly is let go, and goes on where it was by coming again. */
final class LiveStream {

    /** Several times what a poll brings. */
    private static final int CAPACITY = 2000;

    private final UUID eventId;
    private final BlockingQueue<Update> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean over;

    LiveStream(UUID eventId) {
        this.eventId = eventId;
    }

    UUID eventId() {
        return eventId;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** Never waits: a client that does not read is no reason to keep the others waiting. */
    void offer(Update update) {
        if (!waiting.offer(update)) {
            end();
        }
    }

    /** The next update, or null where none has come for a second. */
    Update next() throws InterruptedException {
        return waiting.poll(1, TimeUnit.SECONDS);
    }

    boolean hasMore() {
        return !waiting.isEmpty();
    }
}
