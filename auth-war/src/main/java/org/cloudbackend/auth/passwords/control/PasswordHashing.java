package org.cloudbackend.auth.passwords.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords and compares them with stored hashes. Both take tens of milliseconds and megabytes on purpose: call
 * them from a task of the {@link HashQueue}.
 */
@Singleton
public class PasswordHashing {

    private final Argon2 argon2;

    @Inject
    PasswordHashing(
            @ConfigProperty(name = "password.hash.memory.kib") int memoryKib,
            @ConfigProperty(name = "password.hash.iterations") int iterations,
            @ConfigProperty(name = "password.hash.parallelism") int parallelism) {
        this.argon2 = new Argon2(
                // RFC 9106, section 3.1, wants 8 KiB for each lane; less than 1 MiB in all protects no one
                Setting.atLeast(Math.max(1024, 8 * parallelism), "password.hash.memory.kib", memoryKib),
                Setting.atLeast(1, "password.hash.iterations", iterations),
                Setting.atLeast(1, "password.hash.parallelism", parallelism));
    }

    /** @return a PHC string */
    public String hash(String password) {
        return argon2.hash(normalized(password));
    }

    /**
     * Whether this is the password of that hash. It takes as long where there is no hash to compare with, so nobody
     * learns from the time whether an account exists (ASVS 2.2.1).
     */
    public boolean matches(String password, Optional<String> stored) {
        var candidate = password.length() > 2 * PasswordRules.MAX_LENGTH ? "" : normalized(password);
        if (stored.isEmpty()) {
            argon2.hash(candidate);
            return false;
        }
        return Argon2.matches(candidate, stored.get());
    }

    /** Whether the hash was made with settings that have grown since, so that the next sign-in should renew it. */
    public boolean isOutdated(String stored) {
        return PhcString.parse(stored).parameters().isWeakerThan(argon2);
    }

    /** The same characters, typed on two keyboards, are the same password (RFC 8265, section 4.2). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
