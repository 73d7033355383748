package org.cloudbackend.user.qr.boundary;

import org.cloudbackend.kit.problems.InvalidParameter;

/** How large a picture is asked for with {@code ?size=}. */
final class PictureSize {

    private static final int SMALLEST = 64;
    private static final int DEFAULT = 320;
    private static final int LARGEST = 1024;

    private PictureSize() {}

    /** Pixels. Read as text: JAX-RS would answer 404 to a size that is not a number. */
    static int of(String text) {
        if (text == null) {
            return DEFAULT;
        }
        var size = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (size < SMALLEST || size > LARGEST) {
            throw new InvalidParameter("size", "must be a whole number from " + SMALLEST + " to " + LARGEST);
        }
        return size;
    }
}
