package org.muster.formats.mrz;

import java.util.List;

/** A stretch of one line, counted from 1 and inclusive, as the standard's tables print it. */
record Span(int line, int from, int to) {

    String of(List<String> lines) {
        return lines.get(line - 1).substring(from - 1, to);
    }

    int length() {
        return to - from + 1;
    }

    boolean holds(int inLine, int column) {
        return line == inLine && from <= column && column <= to;
    }
}
