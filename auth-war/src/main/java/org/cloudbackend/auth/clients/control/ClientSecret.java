package org.cloudbackend.auth.clients.control;

import java.security.SecureRandom;
import java.util.Base64;

/** A new secret of 256 random bits. */
final class ClientSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {}

    static String generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
