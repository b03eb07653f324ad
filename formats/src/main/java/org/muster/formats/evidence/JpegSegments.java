package org.muster.formats.evidence;

import java.io.ByteArrayOutputStream;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;

    private JpegSegments() {}

    /**
     * The same picture without what is told beside it: comments, and what programs keep for
     * themselves, such as place, time and camera. What says how colours are meant stays (APP14).
     * What cannot be followed is returned as it is cut there: nothing unread goes along.
     */
    static byte[] drawn(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        int at = 2;
        if (file.length < 4 || two(file, 0) != 0xffd8) {
            return new byte[0];
        }
        kept.write(file, 0, 2);
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                kept.write(file, at, file.length - at);
                return kept.toByteArray();
            }
            int length = 2 + two(file, at + 2);
            if (at + length > file.length) {
                break;
            }
            if (isOfThePicture(marker)) {
                kept.write(file, at, length);
            }
            at += length;
        }
        return kept.toByteArray();
    }

    private static boolean isOfThePicture(int marker) {
        boolean beside = marker >= APP0 && marker <= APP15 && marker != APP14;
        return !beside && marker != COMMENT;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
