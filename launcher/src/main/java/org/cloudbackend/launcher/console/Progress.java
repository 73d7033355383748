package org.cloudbackend.launcher.console;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line for each step that a part of the backend has taken, with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final Instant begin;

    public Progress(PrintStream out, Instant begin) {
        this.out = out;
        this.begin = begin;
    }

    public synchronized void step(String part, String state) {
        out.printf("  %6.1f s  %-10s %s%n", secondsSince(begin), part, state);
        out.flush();
    }

    public static double secondsSince(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
