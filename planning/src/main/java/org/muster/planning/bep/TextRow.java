package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a text that is not blank, cut at its blanks, with its number. */
record TextRow(int line, List<String> fields) {

    static List<TextRow> listAll(String text) {
        List<TextRow> rows = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = plain.split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            if (!line.isEmpty()) {
                rows.add(new TextRow(at + 1, Arrays.asList(line.split("\\s+"))));
            }
        }
        return rows;
    }

    TextRow from(int field) {
        return new TextRow(line, fields.subList(field, fields.size()));
    }

    /** A sentence about this line. */
    String says(String sentence, Object... values) {
        return "Line " + line + ": " + sentence.formatted(values);
    }
}
