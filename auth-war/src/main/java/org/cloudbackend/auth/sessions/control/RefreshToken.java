package org.cloudbackend.auth.sessions.control;

import java.security.SecureRandom;
import java.util.Base64;
import org.cloudbackend.kit.digests.Sha256;

/** A refresh token as its holder has it: opaque, 256 random bits. We keep its SHA-256 only. */
record RefreshToken(String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        return Sha256.of(secret);
    }
}
