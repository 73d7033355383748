package org.cloudbackend.user.qr.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text of up to 80 characters that only we can make: a kind such as {@code CB1.} and, in base64url, an id, a number
 * and an HMAC-SHA256 (RFC 2104) over all three. What is in it is not to be believed before {@link #isSignedWith} has
 * said so.
 */
public final class SignedText {

    private static final int CLAIMS_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int MAC_BYTES = 32;

    private final String kind;
    private final UUID id;
    private final int number;
    private final byte[] mac;

    private SignedText(String kind, UUID id, int number, byte[] mac) {
        this.kind = kind;
        this.id = id;
        this.number = number;
        this.mac = mac;
    }

    /** @param kind is signed too: a text of one kind is none of another, also where both have one key */
    public static SignedText sign(String kind, UUID id, int number, byte[] key) {
        return new SignedText(kind, id, number, hmac(kind, id, number, key));
    }

    /** Takes a text apart; empty where it does not have the form of that kind. */
    public static Optional<SignedText> parse(String kind, String text) {
        // The last character has spare bits: of the texts that decode to the same bytes, one is ours
        return bytesOf(kind, text)
                .map(bytes -> of(kind, bytes))
                .filter(read -> read.text().equals(text));
    }

    private static Optional<ByteBuffer> bytesOf(String kind, String text) {
        if (!text.startsWith(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text.substring(kind.length())))
                    .filter(bytes -> bytes.length == CLAIMS_BYTES + MAC_BYTES)
                    .map(ByteBuffer::wrap);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SignedText of(String kind, ByteBuffer bytes) {
        var id = new UUID(bytes.getLong(), bytes.getLong());
        var number = bytes.getInt();
        var mac = new byte[MAC_BYTES];
        bytes.get(mac);
        return new SignedText(kind, id, number, mac);
    }

    /** Compares in constant time: how long a refusal takes tells nothing of the right signature. */
    public boolean isSignedWith(byte[] key) {
        return MessageDigest.isEqual(hmac(kind, id, number, key), mac);
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String text() {
        var bytes = ByteBuffer.allocate(CLAIMS_BYTES + MAC_BYTES)
                .put(claims(id, number))
                .put(mac);
        return kind + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte[] claims(UUID id, int number) {
        return ByteBuffer.allocate(CLAIMS_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(number)
                .array();
    }

    private static byte[] hmac(String kind, UUID id, int number, byte[] key) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            hmac.update(kind.getBytes(StandardCharsets.US_ASCII));
            return hmac.doFinal(claims(id, number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
