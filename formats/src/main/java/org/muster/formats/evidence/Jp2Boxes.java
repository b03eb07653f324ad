package org.muster.formats.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The boxes of a JPEG 2000 file (ISO/IEC 15444-1, annex I). */
final class Jp2Boxes {
    private static final Set<String> BESIDE = Set.of("uuid", "xml ", "uinf", "jp2i", "free");
    private static final int CODESTREAM = 0xff4fff51;
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    private Jp2Boxes() {}

    /**
     * The same picture without the boxes that tell of it beside it. What cannot be followed is cut
     * there: nothing unread goes along.
     */
    static byte[] drawn(byte[] file) {
        ByteBuffer boxes = ByteBuffer.wrap(file);
        if (file.length >= 4 && boxes.getInt(0) == CODESTREAM) {
            return file; // without boxes
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        int at = 0;
        while (at + HEAD <= file.length) {
            long length = length(boxes, at);
            if (length < HEAD || at + length > file.length) {
                break;
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!BESIDE.contains(type)) {
                kept.write(file, at, (int) length);
            }
            at += (int) length;
        }
        return kept.toByteArray();
    }

    /** 0 says up to the end, 1 that the length follows in eight bytes. */
    private static long length(ByteBuffer boxes, int at) {
        long length = boxes.getInt(at) & 0xffffffffL;
        if (length == 0) {
            return boxes.limit() - at;
        }
        return length == 1 && at + LONG_HEAD <= boxes.limit() ? boxes.getLong(at + HEAD) : length;
    }
}
