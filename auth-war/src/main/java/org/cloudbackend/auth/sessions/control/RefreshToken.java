package org.cloudbackend.auth.sessions.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.cloudbackend.kit.digests.Sha256;

/** A refresh token as its holder has it: opaque, 256 bits. We keep its SHA-256 only. */
record RefreshToken(String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /**
     * The token of the next generation. It follows from this one by a key that never leaves the service, so a client
     * that asks twice gets the same one twice, although we have kept neither.
     */
    RefreshToken successor(SecretKey key) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return of(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The next refresh token could not be made", e);
        }
    }

    RefreshToken successor(SecretKey key, int generations) {
        var token = this;
        for (var i = 0; i < generations; i++) {
            token = token.successor(key);
        }
        return token;
    }

    byte[] digest() {
        return Sha256.of(secret);
    }

    private static RefreshToken of(byte[] bytes) {
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
