package org.muster.formats.tabular;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text of any size, whatever ends them. A line that never ends is cut into pieces, so
 * that memory stays flat. Lines may be given back.
 */
final class LineSource {

    private static final int LONGEST = 1 << 18;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final Deque<String> givenBack = new ArrayDeque<>();
    private int next;
    private int end;
    private long number;

    LineSource(Reader reader) {
        this.reader = reader;
    }

    /** The number of the line that was taken last, counted from 1. */
    long number() {
        return number;
    }

    void giveBack(String line) {
        givenBack.push(line);
        number--;
    }

    /** The next line without its end; null after the last. */
    @Nullable String take() throws IOException {
        if (!givenBack.isEmpty()) {
            number++;
            return givenBack.pop();
        }
        if (next == end && !fill()) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        while (next < end || fill()) {
            int from = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            line.append(buffer, from, next - from);
            if (next < end) {
                endLine();
                break;
            }
            if (line.length() >= LONGEST) {
                break;
            }
        }
        return line.toString();
    }

    private void endLine() throws IOException {
        boolean returned = buffer[next++] == '\r';
        if (returned && (next < end || fill()) && buffer[next] == '\n') {
            next++;
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
