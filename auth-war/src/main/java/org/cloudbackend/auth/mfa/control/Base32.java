package org.cloudbackend.auth.mfa.control;

/** Base 32 (RFC 4648, section 6), without padding, as authenticator apps read it. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var filled = 0;
        for (var octet : bytes) {
            buffer = buffer << Byte.SIZE | octet & 0xff;
            filled += Byte.SIZE;
            while (filled >= BITS) {
                filled -= BITS;
                text.append(digit(buffer >> filled));
            }
        }
        if (filled > 0) {
            text.append(digit(buffer << BITS - filled));
        }
        return text.toString();
    }

    private static char digit(int value) {
        return ALPHABET.charAt(value & (1 << BITS) - 1);
    }
}
