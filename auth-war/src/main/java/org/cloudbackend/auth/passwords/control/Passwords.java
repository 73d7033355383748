package org.cloudbackend.auth.passwords.control;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.auth.passwords.entity.Password;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passwords: any Unicode, 8 to 128 characters (NIST SP 800-63B, section 5.1.1.2), never cut. */
public class Passwords {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;

    private final EntityManager entities;
    private final Clock clock;
    private final Argon2 argon2;

    @Inject
    Passwords(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "password.hash.memory.kib") int memoryKib,
            @ConfigProperty(name = "password.hash.iterations") int iterations,
            @ConfigProperty(name = "password.hash.parallelism") int parallelism) {
        this.entities = entities;
        this.clock = clock;
        this.argon2 = new Argon2(
                // RFC 9106, section 3.1, wants 8 KiB for each lane; less than 1 MiB in all protects no one
                Setting.atLeast(Math.max(1024, 8 * parallelism), "password.hash.memory.kib", memoryKib),
                Setting.atLeast(1, "password.hash.iterations", iterations),
                Setting.atLeast(1, "password.hash.parallelism", parallelism));
    }

    /** @throws WeakPassword if the password may not be used */
    public void requireStrong(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new WeakPassword("Choose a password of " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        if (password.codePoints().distinct().count() < 3) {
            throw new WeakPassword("Choose a password with more different characters.");
        }
    }

    public void set(UUID accountId, String password) {
        entities.merge(new Password(accountId, argon2.hash(normalized(password)), clock.instant()));
    }

    /** Takes as long for an account that does not exist or has no password as for one that has (ASVS 2.2.1). */
    public boolean matches(Optional<UUID> accountId, String password) {
        var stored = accountId.map(id -> entities.find(Password.class, id)).map(Password::hash);
        var candidate = password.length() > 2 * MAX_LENGTH ? "" : normalized(password);
        if (stored.isEmpty()) {
            argon2.hash(candidate);
            return false;
        }
        return Argon2.matches(candidate, stored.get());
    }

    /** The same characters, typed on two keyboards, are the same password (RFC 8265, section 4.2). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
