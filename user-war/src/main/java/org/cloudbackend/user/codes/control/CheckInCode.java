package org.cloudbackend.user.codes.control;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudbackend.user.qr.control.SignedText;

/**
 * The check-in code of an event: its id and the quarter of a minute in which the code was new, signed with the event's
 * key. It is worked out and not stored, so every replica shows the same one, and a photograph of it is worthless half a
 * minute later. 74 characters.
 */
public final class CheckInCode {

    static final Duration ROTATION = Duration.ofSeconds(15);
    static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final String KIND = "CB1.";

    private final SignedText signed;

    private CheckInCode(SignedText signed) {
        this.signed = signed;
    }

    /** The code that an event shows at a moment. */
    public static CheckInCode at(Instant now, UUID eventId, byte[] key) {
        var turn = Math.toIntExact(Math.floorDiv(now.getEpochSecond(), ROTATION.toSeconds()));
        return new CheckInCode(SignedText.sign(KIND, eventId, turn, key));
    }

    /**
     * Takes a code apart. Nothing of it is to be believed before {@link #isSignedWith} has said so.
     *
     * @throws InvalidCode for a text that does not have the form of a code
     */
    public static CheckInCode parse(String text) {
        return SignedText.parse(KIND, text).map(CheckInCode::new).orElseThrow(InvalidCode::new);
    }

    public boolean isSignedWith(byte[] key) {
        return signed.isSignedWith(key);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** Whether the code is not due yet. A replica whose clock is a little ahead may show the next code early. */
    public boolean isAhead(Instant now) {
        return since().isAfter(now.plus(ROTATION));
    }

    public UUID eventId() {
        return signed.id();
    }

    /** Which of the event's codes it is: quarters of a minute since 1970. */
    public int turn() {
        return signed.number();
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
        return signed.text();
    }

    private Instant since() {
        return Instant.ofEpochSecond(turn() * ROTATION.toSeconds());
    }
}
