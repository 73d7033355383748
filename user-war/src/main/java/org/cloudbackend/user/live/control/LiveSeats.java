package org.cloudbackend.user.live.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/**
 * The seats of those who watch at this replica. Each has a thread, so that one who reads slowly waits alone, and none
 * of the threads that answer other requests.
 */
@ApplicationScoped
public class LiveSeats {

    private static final Logger LOG = Logger.getLogger(LiveSeats.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private LiveSettings settings;

    @Inject
    private Broadcast broadcast;

    private final AtomicInteger taken = new AtomicInteger();

    /**
     * Takes a seat.
     *
     * @param answer gets what is to be written, on the thread of the seat
     * @throws ProblemException {@code service-unavailable} where all are taken
     */
    public void take(Watcher watcher, Consumer<Show> answer) {
        if (taken.incrementAndGet() > settings.streams()) {
            taken.decrementAndGet();
            throw new ProblemException(
                            ProblemType.SERVICE_UNAVAILABLE,
                            "Too many watch live at this moment. Read the roll instead, or try again later.")
                    .header("Retry-After", "10");
        }
        try {
            threads.newThread(() -> sit(watcher, answer)).start();
        } catch (RuntimeException | Error e) {
            // No thread sits there that would give the seat back
            taken.decrementAndGet();
            throw e;
        }
    }

    private void sit(Watcher watcher, Consumer<Show> answer) {
        try {
            answer.accept(out -> show(watcher, out));
        } finally {
            taken.decrementAndGet();
        }
    }

    private void show(Watcher watcher, OutputStream out) {
        try {
            broadcast.run(watcher, out);
        } catch (IOException e) {
            // That is how clients leave
            LOG.log(Level.FINE, "A client has left", e);
        }
    }

    /** What is written to a client. */
    public interface Show {

        void to(OutputStream out);
    }
}
