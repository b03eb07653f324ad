package org.muster.formats.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the separator of a text: the one that cuts the most lines into equally many cells. A first
 * line {@code sep=;}, which Excel writes and reads, decides alone.
 */
record SeparatorProbe(char separator, boolean told, Finding finding) {

    /** Stands for "none" where a sign is needed; it is no sign of any text. */
    static final char NONE = '\uFFFF';

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int LINES = 500;

    private record Shape(char separator, int cells, int fitting, int lines) {
        double score() {
            return cells < 2 || lines == 0 ? 0 : (double) fitting / lines * Math.log(cells + 1.0);
        }
    }

    static SeparatorProbe probe(String head) throws IOException {
        String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).strip();
        if (first.length() == 5 && first.startsWith("sep=")) {
            return found(first.charAt(4), true, "the first line says so");
        }
        Shape best = new Shape(NONE, 1, 0, 0);
        for (char candidate : CANDIDATES) {
            Shape shape = shape(head, candidate);
            best = shape.score() > best.score() ? shape : best;
        }
        if (best.separator() == NONE) {
            return found(NONE, false, "no line has a semicolon, comma, tab or bar in it");
        }
        return found(
                best.separator(),
                false,
                "it cuts "
                        + best.fitting()
                        + " of the first "
                        + best.lines()
                        + " lines into "
                        + best.cells()
                        + " cells");
    }

    static SeparatorProbe given(char separator) {
        return found(separator, false, "you said so");
    }

    private static SeparatorProbe found(char separator, boolean told, String why) {
        return new SeparatorProbe(separator, told, new Finding("separator", word(separator), why));
    }

    private static Shape shape(String head, char separator) throws IOException {
        Records records = new Records(new LineSource(new StringReader(head)), separator);
        List<Integer> counts = new ArrayList<>();
        for (Records.Fields fields = records.take();
                fields != null && counts.size() < LINES;
                fields = records.take()) {
            if (fields.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                counts.add(fields.cells().size());
            }
        }
        Map<Integer, Integer> often = new HashMap<>();
        counts.forEach(count -> often.merge(count, 1, Integer::sum));
        Shape best = new Shape(separator, 1, 0, counts.size());
        for (Map.Entry<Integer, Integer> entry : often.entrySet()) {
            Shape shape = new Shape(separator, entry.getKey(), entry.getValue(), counts.size());
            best = shape.score() > best.score() ? shape : best;
        }
        return best;
    }

    private static String word(char separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            case '\t' -> "tab";
            case '|' -> "bar";
            case NONE -> "none, one column";
            default -> "“" + separator + "”";
        };
    }
}
