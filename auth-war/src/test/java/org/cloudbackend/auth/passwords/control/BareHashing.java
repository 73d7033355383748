package org.cloudbackend.auth.passwords.control;

import java.time.Duration;
import org.cloudbackend.testkit.Load;

/** Hashing with the default settings and nothing beside it: the limit of what sign-in can reach. */
public final class BareHashing {

    private static final Argon2 DEFAULTS = new Argon2(19456, 2, 1);

    private BareHashing() {}

    public static Load run(int threads, Duration duration) {
        return Load.run(threads, duration, i -> DEFAULTS.hash("correct horse battery staple"));
    }
}
