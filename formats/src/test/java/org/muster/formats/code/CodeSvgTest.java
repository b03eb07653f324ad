package org.muster.formats.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Paints the SVG's path and lets a scanner read it. */
class CodeSvgTest {

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");
    private static final int SCALE = 4;

    @Test
    void aScannerReadsEach() throws NotFoundException {
        Result qr = scan(CodeSvg.qr("muster:7K3M-Q9A2-5é", "Band"));
        assertThat(qr.getText()).isEqualTo("muster:7K3M-Q9A2-5é");
        assertThat(qr.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
        Result strip = scan(CodeSvg.code128("7K3M-Q9A2-5", "Band"));
        assertThat(strip.getText()).isEqualTo("7K3M-Q9A2-5");
        assertThat(strip.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
        String pass = "M1DIALLO/AWA           ABC123 NIMCDGZZ 0077 214Y012A00041100";
        Result stacked = scan(CodeSvg.pdf417(pass, "Pass"));
        assertThat(stacked.getText()).isEqualTo(pass);
        assertThat(stacked.getBarcodeFormat()).isEqualTo(BarcodeFormat.PDF_417);
        Result aztec = scan(CodeSvg.aztec(pass, "Pass"));
        assertThat(aztec.getText()).isEqualTo(pass);
        assertThat(aztec.getBarcodeFormat()).isEqualTo(BarcodeFormat.AZTEC);
    }

    @Test
    void theTitleIsEscaped() {
        assertThat(CodeSvg.qr("x", "a <b> & c")).contains("<title>a &lt;b&gt; &amp; c</title>");
    }

    private static Result scan(String svg) throws NotFoundException {
        Matcher box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        int width = Integer.parseInt(box.group(1)) * SCALE;
        int height = Integer.parseInt(box.group(2)) * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher bar = BAR.matcher(svg);
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1)) * SCALE;
            int y = Integer.parseInt(bar.group(2)) * SCALE;
            for (int dy = 0; dy < Integer.parseInt(bar.group(4)) * SCALE; dy++) {
                int from = (y + dy) * width + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(bar.group(3)) * SCALE, 0);
            }
        }
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    }
}
