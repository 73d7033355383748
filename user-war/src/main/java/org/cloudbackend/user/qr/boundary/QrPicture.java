package org.cloudbackend.user.qr.boundary;

import jakarta.ws.rs.core.Response;
import org.cloudbackend.user.qr.control.QrCode;

/** A QR code as the body of an answer. */
public final class QrPicture {

    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    private QrPicture() {}

    /**
     * @param format {@code png} or {@code svg}
     * @param size width and height in pixels, 64 to 1024; 320 where it is null
     */
    public static Response of(String text, String format, String size) {
        var pixels = PictureSize.of(size);
        var code = new QrCode(text);
        var picture = format.equals("png") ? Response.ok(code.png(pixels), PNG) : Response.ok(code.svg(pixels), SVG);
        return picture.build();
    }
}
