package org.cloudbackend.user.qr.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.cloudbackend.kit.ids.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private final String text =
            SignedText.sign("CB1.", Ids.next(), 0, new byte[32]).text();

    @ParameterizedTest
    @ValueSource(ints = {64, 320, 333, 1024})
    void a_reader_gets_the_text_back_from_a_picture_of_any_size(int size) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(new QrCode(text).png(size)));
        var read = read(image);

        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
        assertThat(read.getText()).isEqualTo(text);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1024})
    void the_drawing_has_the_size_and_one_square_a_module(int size) {
        var svg = new QrCode(text).svg(size);

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\"".formatted(size));
        // 37 modules and a quiet zone of four on each side
        assertThat(svg).contains("viewBox=\"0 0 45 45\"").contains("M4 4h1v1h-1z");
    }

    /** Without a search for the code: at one pixel a module there is no camera's picture to find it in. */
    private static Result read(BufferedImage picture) throws ReaderException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true));
    }
}
