package org.muster.formats.tabular;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes lines of comma separated values after RFC 4180 that a spreadsheet takes for plain text.
 */
public final class CsvLine {
    private CsvLine() {}

    /** A line with its end. Numbers are written as they are, all else in quotes. */
    public static String of(Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case BigDecimal amount -> amount.toPlainString();
            default -> quoted(value.toString());
        };
    }

    /** In quotes; what a spreadsheet would take for a formula is kept from being one. */
    public static String quoted(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
