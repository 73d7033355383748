package org.cloudbackend.user.qr.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture in black and white as a PNG (ISO/IEC 15948): a bit a pixel, and three chunks. {@code ImageIO} can write all
 * kinds of pictures, and takes half as long again for this one.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ONE_BIT_GREYSCALE = {1, 0, 0, 0, 0};
    private static final int LARGEST_OVERHEAD = 100;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Png() {}

    /**
     * @param rows each begins with a byte 0, which says that it is not filtered, and holds eight pixels a byte, white ones
     *     set; the last byte may have spare bits
     */
    static byte[] of(int width, int height, byte[] rows) {
        var png = new Png();
        png.bytes.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(2 * Integer.BYTES + ONE_BIT_GREYSCALE.length);
        png.add(
                "IHDR",
                header.putInt(width).putInt(height).put(ONE_BIT_GREYSCALE).flip());
        png.add("IDAT", deflated(rows));
        png.add("IEND", ByteBuffer.allocate(0));
        return png.bytes.toByteArray();
    }

    private void add(String type, ByteBuffer data) {
        var chunk = ByteBuffer.allocate(data.remaining() + 3 * Integer.BYTES);
        chunk.putInt(data.remaining())
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var checksum = new CRC32();
        checksum.update(chunk.array(), Integer.BYTES, chunk.position() - Integer.BYTES);
        bytes.writeBytes(chunk.putInt((int) checksum.getValue()).array());
    }

    private static ByteBuffer deflated(byte[] rows) {
        var deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            var deflated = new byte[rows.length + LARGEST_OVERHEAD];
            return ByteBuffer.wrap(deflated, 0, deflater.deflate(deflated));
        } finally {
            deflater.end();
        }
    }
}
