package org.cloudbackend.auth.mfa.control;

import java.security.SecureRandom;
import java.util.Locale;
import org.cloudbackend.kit.digests.Sha256;

/**
 * A code that stands in for the authenticator app when it is lost: 80 random bits, which no one guesses, so that their
 * SHA-256 tells nothing (ASVS 2.6.2). Spaces, hyphens and case are for the reader.
 */
record RecoveryCode(String letters) {

    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(Base32.encode(bytes));
    }

    /** As someone typed it. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** In groups of four. */
    String grouped() {
        return String.join("-", letters.split("(?<=\\G.{4})"));
    }

    byte[] digest() {
        return Sha256.of(letters);
    }
}
