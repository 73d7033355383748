package org.cloudbackend.user.qr.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004): error correction M, and the quiet zone of four modules that readers need.
 *
 * @param text up to 80 ASCII characters, which fit a code of 37 modules
 */
public record QrCode(String text) {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
    /** @param size width and height in pixels, 64 or more */
    public byte[] png(int size) {
        var modules = modules(size);
        var stride = 1 + (size + 7) / 8;
        var rows = new byte[stride * size];
        BitArray row = null;
        for (var y = 0; y < size; y++) {
            row = modules.getRow(y, row);
            row.toBytes(0, rows, y * stride + 1, stride - 1);
            // ZXing sets black modules, and a PNG white pixels
            for (var i = y * stride + 1; i < (y + 1) * stride; i++) {
                rows[i] = (byte) ~rows[i];
            }
        }
        return Png.of(size, size, rows);
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
