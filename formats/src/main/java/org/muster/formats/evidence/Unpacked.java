package org.muster.formats.evidence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF unpacks to, before anything is unpacked into memory: a few kilobytes can be made
 * to fill it.
 */
final class Unpacked {
    private static final long MOST_BYTES = 120_000_000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

    /** Packed twice, or in another way that can grow without end. */
    private static final Pattern UNCOUNTED =
            Pattern.compile(
                    "/LZW|/Filter\\s*\\[\\s*/[^\\]/]+/[^\\]]*\\]|/Filter\\s+\\d+\\s+\\d+\\s+R"
                            + "|/Filter[^>]{0,60}#");

    private Unpacked() {}

    static boolean isBounded(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (UNCOUNTED.matcher(text).find()) {
            return false;
        }
        long all = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find() && all <= MOST_BYTES) {
            all += inflated(file, streams.end(), MOST_BYTES - all);
        }
        return all <= MOST_BYTES;
    }

    /** How much a stream unpacks to, counted to one beyond a bound; 0 for what is not packed so. */
    private static long inflated(byte[] file, int from, long most) {
        Inflater inflater = new Inflater();
        byte[] piece = new byte[1 << 16];
        try {
            inflater.setInput(file, from, file.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(piece) == 0
                        && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
