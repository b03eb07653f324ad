package org.muster.formats.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds the encoding of a text file: by its mark, by its NUL bytes, by being good UTF-8 to the end,
 * or by which of the older encodings makes words of its accents.
 */
final class EncodingProbe {

    private static final int HEAD = 1 << 16;
    private static final int SAMPLE = 1 << 18;

    /** A list has letters of a few scripts, each of which has a few high bytes in UTF-16. */
    private static final int MOST_HIGHS = 24;

    private static final String WIDE =
            "only one of every two bytes is ever NUL, and it varies little";

    private EncodingProbe() {}

    static Encoding probe(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            Utf8Count count = count(path, new ByteArrayOutputStream());
            return Encoding.utf8(3, count.bad, "the file begins with the mark of UTF-8");
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(
                    StandardCharsets.UTF_16LE, 2, 0, "the file begins with the mark of UTF-16");
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(
                    StandardCharsets.UTF_16BE, 2, 0, "the file begins with the mark of UTF-16");
        }
        if (isUtf16(head, 1)) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, 0, WIDE);
        }
        if (isUtf16(head, 0)) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, 0, WIDE);
        }
        return byContent(path);
    }

    private static Encoding byContent(Path path) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        Utf8Count count = count(path, sample);
        if (count.good == 0 && count.bad == 0) {
            return Encoding.utf8(0, 0, "it holds nothing beyond ASCII, which all encodings share");
        }
        if (count.bad == 0 || count.good > 20 * count.bad) {
            return Encoding.utf8(
                    0,
                    count.bad,
                    (count.bad == 0 ? "all" : "all but " + count.bad)
                            + " of its "
                            + (count.good + count.bad)
                            + " signs beyond ASCII are good UTF-8");
        }
        return OldEncodings.choose(sample.toByteArray());
    }

    /** Walks the whole file, and keeps the lines that are not ASCII as a sample. */
    private static Utf8Count count(Path path, ByteArrayOutputStream sample) throws IOException {
        Utf8Count count = new Utf8Count();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long before = count.good + count.bad;
                count.add(buffer, read);
                if (count.good + count.bad > before && sample.size() < SAMPLE) {
                    keepLines(buffer, read, sample);
                }
            }
        }
        count.end();
        return count;
    }

    private static void keepLines(byte[] buffer, int length, ByteArrayOutputStream sample) {
        int start = 0;
        boolean high = false;
        for (int i = 0; i < length && sample.size() < SAMPLE; i++) {
            high |= buffer[i] < 0;
            if (buffer[i] == '\n' || buffer[i] == '\r' || i == length - 1) {
                if (high) {
                    sample.write(buffer, start, i + 1 - start);
                }
                start = i + 1;
                high = false;
            }
        }
    }

    /** Whether bytes without a mark are UTF-16, of either order. */
    static boolean isUtf16(byte[] head) {
        return isUtf16(head, 0) || isUtf16(head, 1);
    }

    /** The bytes at one of two places are the high ones: NUL for Latin, few others beside. */
    private static boolean isUtf16(byte[] head, int high) {
        boolean[] atHigh = new boolean[256];
        boolean[] atLow = new boolean[256];
        for (int i = 0; i + 1 < head.length; i += 2) {
            atHigh[head[i + high] & 0xFF] = true;
            atLow[head[i + 1 - high] & 0xFF] = true;
        }
        int highs = count(atHigh);
        return atHigh[0] && !atLow[0] && highs <= MOST_HIGHS && highs * 2 < count(atLow);
    }

    private static int count(boolean[] seen) {
        int count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        byte[] wanted = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, wanted, 0, mark.length);
    }

    /** Counts the signs beyond ASCII that are, and are not, UTF-8. */
    private static final class Utf8Count {
        private long good;
        private long bad;
        private int missing;

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int value = bytes[i];
                if (value >= 0) {
                    end();
                } else if (missing > 0 && (value & 0xC0) == 0x80) {
                    missing--;
                    good += missing == 0 ? 1 : 0;
                } else {
                    end();
                    begin(value & 0xFF);
                }
            }
        }

        private void begin(int first) {
            if (first >= 0xC2 && first <= 0xDF) {
                missing = 1;
            } else if (first >= 0xE0 && first <= 0xEF) {
                missing = 2;
            } else if (first >= 0xF0 && first <= 0xF4) {
                missing = 3;
            } else {
                bad++;
            }
        }

        void end() {
            bad += missing > 0 ? 1 : 0;
            missing = 0;
        }
    }
}
