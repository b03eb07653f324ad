package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that a workbook keeps once for all its cells, as UTF-8 in blocks, so that a million of
 * them cost what their letters do and not an object each.
 */
final class SharedTexts {

    private static final int BLOCK = 1 << 20;

    private final Limits limits;
    private final String file;
    private final List<byte[]> blocks = new ArrayList<>();
    private long[] ends = new long[1024];
    private int count;
    private long size;

    private SharedTexts(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static SharedTexts none(String file) {
        return new SharedTexts(file, Limits.USUAL);
    }

    static SharedTexts read(String file, InputStream in, Limits limits) throws IOException {
        SharedTexts texts = new SharedTexts(file, limits);
        StringBuilder text = new StringBuilder();
        try (XmlPart xml = XmlPart.open(file, in)) {
            boolean inText = false;
            int phonetic = 0;
            while (xml.next()) {
                if (xml.isStart("si")) {
                    text.setLength(0);
                } else if (xml.isEnd("si")) {
                    texts.add(text.toString());
                } else if (xml.isStart("rPh")) {
                    phonetic++;
                } else if (xml.isEnd("rPh")) {
                    phonetic--;
                } else if (xml.isStart("t")) {
                    inText = phonetic == 0;
                } else if (xml.isEnd("t")) {
                    inText = false;
                } else if (inText && xml.isText()) {
                    xml.appendText(text, limits.cellLength() + 1);
                }
            }
        }
        return texts;
    }

    private void add(String text) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (size + bytes.length > limits.sharedBytes()) {
            throw new Unreadable(
                    CellProblem.ofFile(
                                    "TAB-035",
                                    file,
                                    "",
                                    "the workbook has more than "
                                            + (limits.sharedBytes() >> 20)
                                            + " MiB of different texts.",
                                    "Split it, or save it as CSV, which needs no memory.")
                            .with(limits.sharedBytes() >> 20));
        }
        for (int from = 0; from < bytes.length; ) {
            int at = (int) (size % BLOCK);
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(BLOCK - at, bytes.length - from);
            System.arraycopy(bytes, from, blocks.getLast(), at, length);
            from += length;
            size += length;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    /** The text of a number; empty when there is none of it. */
    String text(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        long from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[(int) (ends[index] - from)];
        for (int done = 0; done < bytes.length; ) {
            int at = (int) ((from + done) % BLOCK);
            int length = Math.min(BLOCK - at, bytes.length - done);
            System.arraycopy(blocks.get((int) ((from + done) / BLOCK)), at, bytes, done, length);
            done += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
