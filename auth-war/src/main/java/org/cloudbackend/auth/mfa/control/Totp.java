package org.cloudbackend.auth.mfa.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238) with what every authenticator app knows: HMAC-SHA-1, 6 digits, 30 seconds. A code
 * of the step before or after is right too, for clocks that differ and for slow fingers (section 5.2).
 */
record Totp(byte[] secret) {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** 160 bits, as long as what HMAC-SHA-1 gives (RFC 4226, section 4, R6). */
    private static final int SECRET_BYTES = 20;

    private static final int MODULUS = 1_000_000;
    private static final String HMAC = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Totp generate() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    static long stepOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The step that a code is of; empty where it is of none around the moment. It takes as long either way. */
    OptionalLong stepOf(String code, Instant moment) {
        var now = stepOf(moment);
        var matching = LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> isEqual(code, at(step)))
                .toArray();
        return matching.length == 0 ? OptionalLong.empty() : OptionalLong.of(matching[matching.length - 1]);
    }

    /** The code of a step (RFC 4226, section 5.3). */
    String at(long step) {
        var digest = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = digest[digest.length - 1] & 0xf;
        var number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }

    private static boolean isEqual(String code, String expected) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
