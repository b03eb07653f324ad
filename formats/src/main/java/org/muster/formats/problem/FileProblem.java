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

    /**
     * The whole problem as one line for a screen. What would steer a terminal, or turn the line
     * around, is shown as the replacement sign.
     */
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
        return shown(text.append(rule).append(' ').append(wayOut));
    }

    private static String shown(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || sign == '\r' || sign == '\t') {
                text.setCharAt(i, ' ');
            } else if (Character.isISOControl(sign) || isTurning(sign)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }

    private static boolean isTurning(char sign) {
        return sign >= '\u202A' && sign <= '\u202E' || sign >= '\u2066' && sign <= '\u2069';
    }
}
