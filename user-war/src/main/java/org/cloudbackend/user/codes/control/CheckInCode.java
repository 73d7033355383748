package org.cloudbackend.user.codes.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The check-in code of an event: {@code CB1.} and, in base64url, the event's id, the quarter of a minute in which the
 * code was new, and an HMAC-SHA256 (RFC 2104) over both with the event's key. It is worked out and not stored, so every
 * replica shows the same one, and a photograph of it is worthless half a minute later. 74 characters.
 */
public final class CheckInCode {

    static final Duration ROTATION = Duration.ofSeconds(15);
    static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final String VERSION = "CB1.";
    private static final int CLAIMS_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int MAC_BYTES = 32;

    private final UUID eventId;
    private final int turn;
    private final byte[] mac;

    private CheckInCode(UUID eventId, int turn, byte[] mac) {
        this.eventId = eventId;
        this.turn = turn;
        this.mac = mac;
    }

    /** The code that an event shows at a moment. */
    public static CheckInCode at(Instant now, UUID eventId, byte[] key) {
        var turn = Math.toIntExact(Math.floorDiv(now.getEpochSecond(), ROTATION.toSeconds()));
        return new CheckInCode(eventId, turn, sign(eventId, turn, key));
    }

    /**
     * Takes a code apart. Nothing of it is to be believed before {@link #isSignedWith} has said so.
     *
     * @throws InvalidCode for a text that does not have the form of a code
     */
    public static CheckInCode parse(String text) {
        var bytes = bytesOf(text);
        var eventId = new UUID(bytes.getLong(), bytes.getLong());
        var turn = bytes.getInt();
        var mac = new byte[MAC_BYTES];
        bytes.get(mac);
        var code = new CheckInCode(eventId, turn, mac);
        // The last character has spare bits: of the texts that decode to the same bytes, one is the code
        if (!code.text().equals(text)) {
            throw new InvalidCode();
        }
        return code;
    }

    private static ByteBuffer bytesOf(String text) {
        if (!text.startsWith(VERSION)) {
            throw new InvalidCode();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
            if (bytes.length == CLAIMS_BYTES + MAC_BYTES) {
                return ByteBuffer.wrap(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidCode();
        }
        throw new InvalidCode();
    }

    /** Compares in constant time: how long a refusal takes tells nothing of the right signature. */
    public boolean isSignedWith(byte[] key) {
        return MessageDigest.isEqual(sign(eventId, turn, key), mac);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** Whether the code is not due yet. A replica whose clock is a little ahead may show the next code early. */
    boolean isAhead(Instant now) {
        return since().isAfter(now.plus(ROTATION));
    }

    public UUID eventId() {
        return eventId;
    }

    /** When the next code takes its place on the screen. */
    public Instant refreshAfter() {
        return since().plus(ROTATION);
    }

    /** The first moment at which it is not taken any more. */
    public Instant expiresAt() {
        return since().plus(LIFETIME);
    }

    public String text() {
        var bytes = ByteBuffer.allocate(CLAIMS_BYTES + MAC_BYTES)
                .put(claims(eventId, turn))
                .put(mac);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private Instant since() {
        return Instant.ofEpochSecond(turn * ROTATION.toSeconds());
    }

    private static byte[] claims(UUID eventId, int turn) {
        return ByteBuffer.allocate(CLAIMS_BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putInt(turn)
                .array();
    }

    private static byte[] sign(UUID eventId, int turn, byte[] key) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            hmac.update(VERSION.getBytes(StandardCharsets.US_ASCII));
            return hmac.doFinal(claims(eventId, turn));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
