package org.cloudbackend.auth.passwords.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Hashes passwords and compares them with stored hashes. Both take tens of milliseconds and megabytes on purpose: call
 * them from a task of the {@link HashQueue}.
 */
@Singleton
public class PasswordHashing {

    private final Argon2 argon2;
    private final Timer timer;

    @Inject
    PasswordHashing(
            MetricRegistry metrics,
            @ConfigProperty(name = "password.hash.memory.kib") int memoryKib,
            @ConfigProperty(name = "password.hash.iterations") int iterations,
            @ConfigProperty(name = "password.hash.parallelism") int parallelism) {
        this.timer = metrics.timer("auth_password_hash");
        this.argon2 = new Argon2(
                // RFC 9106, section 3.1, wants 8 KiB for each lane; less than 1 MiB in all protects no one
                Setting.atLeast(Math.max(1024, 8 * parallelism), "password.hash.memory.kib", memoryKib),
                Setting.atLeast(1, "password.hash.iterations", iterations),
                Setting.atLeast(1, "password.hash.parallelism", parallelism));
    }

    /** @return a PHC string */
    public String hash(String password) {
        var normalized = normalized(password);
        return timed(() -> argon2.hash(normalized));
    }

    /**
     * Whether this is the password of that hash. It takes as long where there is no hash to compare with, so nobody
     * learns from the time whether an account exists (ASVS 2.2.1).
     */
    public boolean matches(String password, Optional<String> stored) {
        var candidate = password.length() > 2 * PasswordRules.MAX_LENGTH ? "" : normalized(password);
        if (stored.isEmpty()) {
            timed(() -> argon2.hash(candidate));
            return false;
        }
        return timed(() -> Argon2.matches(candidate, stored.get()));
    }

    private <T> T timed(Supplier<T> hash) {
        var start = System.nanoTime();
        var result = hash.get();
        timer.update(Duration.ofNanos(System.nanoTime() - start));
        return result;
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
