package org.cloudbackend.user.qr.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A badge as a PNG, in one thread, against ZXing's own two calls for it. */
class QrPngBenchmark {

    private static final int SIZE = 320;
    private static final int ROUNDS = 20;
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    /** Without a file for each picture, which ZXing makes of itself. */
    @BeforeAll
    static void keepPicturesInMemory() {
        ImageIO.setUseCache(false);
    }

    @Test
    void a_badge_is_drawn_at_no_less_than_four_fifths_of_the_speed_of_zxing() {
        for (var i = 0; i < 4; i++) {
            perSecond(QrPngBenchmark::ours);
            perSecond(QrPngBenchmark::zxing);
        }
        var ours = 0.0;
        var zxing = 0.0;
        for (var i = 0; i < ROUNDS; i++) {
            ours += perSecond(QrPngBenchmark::ours) / ROUNDS;
            zxing += perSecond(QrPngBenchmark::zxing) / ROUNDS;
        }
        System.out.printf(
                "Badge PNG of %d pixels, one thread: %.0f/s, ZXing %.0f/s, ratio %.2f%n",
                SIZE, ours, zxing, ours / zxing);
        assertThat(ours / zxing).isGreaterThan(0.8);
    }

    private static double perSecond(Runnable drawing) {
        var start = System.nanoTime();
        var end = start + ROUND.toNanos();
        var drawn = 0;
        while (System.nanoTime() < end) {
            drawing.run();
            drawn++;
        }
        return drawn / ((System.nanoTime() - start) / 1e9);
    }

    private static void ours() {
        assertThat(new QrCode(text()).png(SIZE)).isNotEmpty();
    }

    private static void zxing() {
        try {
            var matrix = new QRCodeWriter().encode(text(), BarcodeFormat.QR_CODE, SIZE, SIZE, HINTS);
            var bytes = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", bytes);
            assertThat(bytes.toByteArray()).isNotEmpty();
        } catch (WriterException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another one each time, so that nothing can be kept from the last. */
    private static String text() {
        return SignedText.sign("CBB1.", UUID.randomUUID(), 1, new byte[32]).text();
    }
}
