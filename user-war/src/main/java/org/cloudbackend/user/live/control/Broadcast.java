package org.cloudbackend.user.live.control;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import org.cloudbackend.kit.sessions.EndedSessions;

/**
 * Tells one client what happens, on a thread of its own, until the client goes, its token expires or its session ends.
 * First it joins the live news, then it reads what was missed, then it goes on with the live ones that it has not told:
 * so there is neither a gap nor a repetition.
 */
class Broadcast {

    private final LiveStreams streams;
    private final Backlog backlog;
    private final EndedSessions endedSessions;
    private final LiveSettings settings;
    private final Clock clock;

    @Inject
    Broadcast(LiveStreams streams, Backlog backlog, EndedSessions endedSessions, LiveSettings settings, Clock clock) {
        this.streams = streams;
        this.backlog = backlog;
        this.endedSessions = endedSessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IOException when the client is gone */
    void run(Watcher watcher, OutputStream out) throws IOException {
        var stream = new LiveStream(watcher.eventId());
        var events = new EventStream(out);
        streams.join(stream);
        try {
            events.begin();
            goOn(watcher, stream, events, catchUp(watcher, events));
        } catch (InterruptedException e) {
            // The service stops; the client finds another replica
            Thread.currentThread().interrupt();
        } finally {
            streams.leave(stream);
        }
    }

    /** Whoever does not come back to a known place begins with the numbers of now. */
    private FeedPosition catchUp(Watcher watcher, EventStream events) throws IOException {
        var place = backlog.placeOf(watcher);
        var position = place.isPresent() ? place.get() : begin(watcher, events);
        var missed = backlog.after(position, watcher.eventId());
        while (!missed.isEmpty()) {
            for (var news : missed) {
                events.news(news);
            }
            position = missed.get(missed.size() - 1).position();
            missed = backlog.after(position, watcher.eventId());
        }
        var counts = backlog.counts(watcher.eventId());
        if (counts.isPresent()) {
            events.counts(counts.get());
        }
        events.flush();
        return position;
    }

    private FeedPosition begin(Watcher watcher, EventStream events) throws IOException {
        var position = backlog.end(watcher.eventId());
        var counts = backlog.counts(watcher.eventId());
        if (counts.isPresent()) {
            events.counts(counts.get(), position);
        }
        return position;
    }

    private void goOn(Watcher watcher, LiveStream stream, EventStream events, FeedPosition told)
            throws IOException, InterruptedException {
        var position = told;
        var heard = clock.instant();
        while (mayGoOn(watcher, stream)) {
            var update = stream.next();
            if (update instanceof News news && news.position().isAfter(position)) {
                events.news(news);
                position = news.position();
            } else if (update instanceof Counts counts) {
                events.counts(counts);
            } else if (update == null && isQuiet(heard)) {
                events.heartbeat();
            } else {
                continue;
            }
            heard = clock.instant();
            if (!stream.hasMore()) {
                events.flush();
            }
        }
    }

    private boolean mayGoOn(Watcher watcher, LiveStream stream) {
        return !stream.isOver()
                && clock.instant().isBefore(watcher.until())
                && !endedSessions.contains(watcher.sessionId());
    }

    private boolean isQuiet(Instant heard) {
        return !clock.instant().isBefore(heard.plus(settings.heartbeat()));
    }
}
