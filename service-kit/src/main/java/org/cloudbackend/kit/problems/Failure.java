package org.cloudbackend.kit.problems;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A problem on its way to its answer.
 *
 * @param unexpected what must be logged whole, because nobody thought of it; null for a problem that we know
 */
record Failure(ProblemException problem, Throwable unexpected) {

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());

    void log(String requestId) {
        if (unexpected != null) {
            LOG.log(Level.SEVERE, unexpected, () -> "Request " + requestId + " failed");
        }
    }
}
