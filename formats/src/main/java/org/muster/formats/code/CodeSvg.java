package org.muster.formats.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.Writer;
import com.google.zxing.WriterException;
import com.google.zxing.aztec.AztecWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * QR, Code 128, PDF417 and Aztec as SVG text for pages, bands and boarding passes: sharp at any
 * size, with a title for screen readers.
 */
public final class CodeSvg {

    private static final int QUIET_ZONE = 4;
    private static final int BAR_HEIGHT = 40;
    private static final int BAR_QUIET_ZONE = 10;

    private CodeSvg() {}

    /** A QR code; {@code title} is read aloud and must not say more than the code may. */
    public static String qr(String content, String title) {
        return svg(qrModules(content), title, false);
    }

    /** A Code 128 strip of printable ASCII, at most 80 signs. */
    public static String code128(String content, String title) {
        Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.MARGIN, BAR_QUIET_ZONE * 2);
        return svg(
                new Code128Writer().encode(content, BarcodeFormat.CODE_128, 1, BAR_HEIGHT, hints),
                title,
                true);
    }

    /** A PDF417 code of Latin text, as carriers print it on boarding passes. */
    public static String pdf417(String content, String title) {
        return svg(modules(new PDF417Writer(), BarcodeFormat.PDF_417, content), title, false);
    }

    /** An Aztec code of Latin text, as telephones show it for boarding passes. */
    public static String aztec(String content, String title) {
        return svg(modules(new AztecWriter(), BarcodeFormat.AZTEC, content), title, false);
    }

    /** The dark modules of a QR code with its quiet zone, for other drawings than SVG. */
    public static BitMatrix qrModules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    content.length() + " signs are more than a QR code holds.", tooLong);
        }
    }

    private static BitMatrix modules(Writer writer, BarcodeFormat format, String content) {
        try {
            BitMatrix bits = writer.encode(content, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
            return framed(bits);
        } catch (WriterException unfit) {
            throw new IllegalArgumentException(
                    content.length() + " signs cannot stand in a " + format + " code.", unfit);
        }
    }

    /** The quiet zone is ours: one of the writers makes none. */
    private static BitMatrix framed(BitMatrix bits) {
        BitMatrix frame =
                new BitMatrix(bits.getWidth() + 2 * QUIET_ZONE, bits.getHeight() + 2 * QUIET_ZONE);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    frame.set(x + QUIET_ZONE, y + QUIET_ZONE);
                }
            }
        }
        return frame;
    }

    private static String svg(BitMatrix bits, String title, boolean strip) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < (strip ? 1 : bits.getHeight()); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    int height = strip ? BAR_HEIGHT : 1;
                    path.append("M%d %dh%dv%dh-%dz".formatted(from, y, x - from, height, x - from));
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(bits.getWidth(), bits.getHeight())
                + " shape-rendering=\"crispEdges\"><title>"
                + escaped(title)
                + "</title><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
                        .formatted(bits.getWidth(), bits.getHeight())
                + "<path d=\""
                + path
                + "\"/></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
