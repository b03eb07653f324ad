package org.muster.formats.tabular;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a list, with the place where a person finds it.
 *
 * @param key names the sentence for whoever tells it in another language: a code such as TAB-021,
 *     and a word after a point where one code has several sentences
 * @param sheet empty in a text file, or when the whole file is meant
 * @param row counted from 1; 0 when the whole sheet is meant
 * @param column the heading, or the letter of a column without one; empty when the row is meant
 * @param rule what is wrong, in English
 * @param wayOut what to do, in English
 * @param values what differs from one such sentence to the next
 */
public record CellProblem(
        String key,
        String file,
        String sheet,
        long row,
        String column,
        String value,
        String rule,
        String wayOut,
        List<String> values) {

    private static final int LONGEST_VALUE = 80;

    public CellProblem {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        values = List.copyOf(values);
    }

    public CellProblem(
            String key,
            String file,
            String sheet,
            long row,
            String column,
            String value,
            String rule,
            String wayOut) {
        this(key, file, sheet, row, column, value, rule, wayOut, List.of());
    }

    /** Stable, such as TAB-021. */
    public String code() {
        int word = key.indexOf('.');
        return word < 0 ? key : key.substring(0, word);
    }

    /** With what differs from one such sentence to the next. */
    public CellProblem with(Object... others) {
        return new CellProblem(
                key,
                file,
                sheet,
                row,
                column,
                value,
                rule,
                wayOut,
                Arrays.stream(others).map(String::valueOf).toList());
    }

    CellProblem inSheet(String name) {
        return new CellProblem(key, file, name, row, column, value, rule, wayOut, values);
    }

    static CellProblem ofFile(String key, String file, String value, String rule, String wayOut) {
        return new CellProblem(key, file, "", 0, "", value, rule, wayOut);
    }

    static CellProblem ofRow(
            String key, String file, String sheet, long row, String rule, String wayOut) {
        return new CellProblem(key, file, sheet, row, "", "", rule, wayOut);
    }

    /** The whole problem as one line for a screen. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        add(text, "sheet ", sheet.isEmpty() ? null : sheet);
        add(text, "row ", row == 0 ? null : Long.toString(row));
        add(text, "", column.isEmpty() ? null : column);
        text.append(": ");
        if (!value.isEmpty()) {
            text.append('"').append(value).append("\" ");
        }
        return text.append(rule).append(' ').append(wayOut).toString();
    }

    private static void add(StringBuilder text, String word, @Nullable String part) {
        if (part != null) {
            text.append(", ").append(word).append(part);
        }
    }
}
