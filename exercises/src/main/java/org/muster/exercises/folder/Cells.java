package org.muster.exercises.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One row's cells, by column, which note what is wrong with them instead of failing at the first.
 */
final class Cells {
    private final String file;
    private final int line;
    private final Map<String, String> values;
    private final List<FolderProblem> problems;

    Cells(String file, int line, Map<String, String> values, List<FolderProblem> problems) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    int line() {
        return line;
    }

    String text(String column) {
        return values.getOrDefault(column, "").strip();
    }

    String textOr(String column, String otherwise) {
        String text = text(column);
        return text.isEmpty() ? otherwise : text;
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            report(column, "", "it must not be empty", "Fill it in.");
        }
        return text;
    }

    OptionalInt number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, with the negative ones
        }
        report(
                column,
                text,
                "it must be a whole number from 0",
                "Leave it empty if it was not published.");
        return OptionalInt.empty();
    }

    int numberOr(String column, int otherwise) {
        return number(column).orElse(otherwise);
    }

    Instant localTime(String column, ZoneId zone) {
        String text = required(column);
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                report(
                        column,
                        text,
                        "it must be a local time like 2023-08-01T19:00",
                        "Write date, T and time.");
            }
            return Instant.EPOCH;
        }
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type, E otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String allowed = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
            report(column, text, "it must be one of " + allowed, "Choose one of these.");
            return otherwise;
        }
    }

    void report(String column, String value, String rule, String wayOut) {
        problems.add(new FolderProblem(file, line, column, value, rule, wayOut));
    }
}
