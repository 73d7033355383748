package org.cloudbackend.auth;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written apart from the service's own code: it knows only the secret that it was shown. */
record Authenticator(String secret) {

    /** The code of now, or of steps of 30 s later. */
    String code(int stepsAhead) {
        var step = Instant.now().getEpochSecond() / 30 + stepsAhead;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var digest = mac.doFinal(bytes(BigInteger.valueOf(step), 8));
            var offset = digest[19] & 15;
            var number = new BigInteger(1, digest)
                    .shiftRight((16 - offset) * 8)
                    .and(BigInteger.valueOf(0x7fffffff))
                    .mod(BigInteger.valueOf(1_000_000));
            return "%06d".formatted(number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var number = BigInteger.ZERO;
        for (var letter : secret.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        return bytes(number, secret.length() * 5 / 8);
    }

    private static byte[] bytes(BigInteger number, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[length - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
