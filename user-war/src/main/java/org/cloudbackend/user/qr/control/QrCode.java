package org.cloudbackend.user.qr.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A text as a QR code (ISO/IEC 18004): error correction M, and the quiet zone of four modules that readers need.
 *
 * @param text up to 80 ASCII characters, which fit a code of 37 modules
 */
public record QrCode(String text) {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
    private static final int WHITE = 0xFFFFFF;

    /** @param size width and height in pixels, 64 or more */
    public byte[] png(int size) {
        var modules = modules(size);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x, y) ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        // A stream of our own: ImageIO would make a file for every picture
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param size width and height in CSS pixels; the drawing is sharp at any */
    public String svg(int size) {
        var modules = modules(0);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %2$d %2$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%2$dv%2$dh-%2$dz"/><path d="%3$s"/></svg>
                """.formatted(size, modules.getWidth(), path);
    }

    /** One module a pixel, or more of them where the size has room. */
    private BitMatrix modules(int size) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Does not fit a QR code: " + text.length() + " characters", e);
        }
    }
}
