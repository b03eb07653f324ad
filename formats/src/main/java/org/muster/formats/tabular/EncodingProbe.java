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
        int nulsAtEven = nuls(head, 0);
        int nulsAtOdd = nuls(head, 1);
        if (Math.max(nulsAtEven, nulsAtOdd) > head.length * 3 / 10) {
            return new Encoding(
                    nulsAtOdd > nulsAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE,
                    0,
                    0,
                    "every second byte is NUL");
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
                    "all but "
                            + count.bad
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

    private static int nuls(byte[] head, int from) {
        int count = 0;
        for (int i = from; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
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
