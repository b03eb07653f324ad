package org.muster.formats.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a list, with the place where a person finds it.
 *
 * @param code stable, such as TAB-021
 * @param sheet empty in a text file, or when the whole file is meant
 * @param row counted from 1; 0 when the whole sheet is meant
 * @param column the heading, or the letter of a column without one; empty when the row is meant
 */
public record CellProblem(
        String code,
        String file,
        String sheet,
        long row,
        String column,
        String value,
        String rule,
        String wayOut) {

    private static final int LONGEST_VALUE = 80;

    public CellProblem {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    static CellProblem ofFile(String code, String file, String value, String rule, String wayOut) {
        return new CellProblem(code, file, "", 0, "", value, rule, wayOut);
    }

    static CellProblem ofRow(
            String code, String file, String sheet, long row, String rule, String wayOut) {
        return new CellProblem(code, file, sheet, row, "", "", rule, wayOut);
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
