package org.cloudbackend.kit.problems;

import java.util.stream.Stream;

/** What lies behind an exception. */
public final class Causes {

    /** More than any real chain has; one that leads back into itself ends here. */
    private static final int MAX = 20;

    private Causes() {}

    /** The exception itself, then its cause, then the cause of that. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(MAX);
    }
}
