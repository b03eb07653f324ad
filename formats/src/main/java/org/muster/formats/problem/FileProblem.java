package org.muster.formats.problem;

/**
 * One thing wrong in a file.
 *
 * @param code stable, such as TAB-003
 * @param line counted from 1; 0 when the whole file is meant
 * @param column the column's or key's name; empty when the whole line is meant
 */
public record FileProblem(
        String code,
        String file,
        long line,
        String column,
        String value,
        String rule,
        String wayOut) {

    /** The whole problem as one line for a screen. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        text.append(": ");
        if (!value.isEmpty()) {
            text.append('"').append(value).append("\" ");
        }
        return text.append(rule).append(' ').append(wayOut).toString();
    }
}
