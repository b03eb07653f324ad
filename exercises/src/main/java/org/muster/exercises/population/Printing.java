package org.muster.exercises.population;

import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what is said into the cells of a list: its columns, dates, order of names, letters. */
final class Printing {
    private final Sheet sheet;
    private final CharsetEncoder encoder;

    Printing(Sheet sheet) {
        this.sheet = sheet;
        this.encoder = sheet.encoding().newEncoder();
    }

    List<Value> print(Line line, Dice dice) {
        List<Value> cells = new ArrayList<>(sheet.columns().size());
        for (Sheet.Column column : sheet.columns()) {
            cells.add(value(line, column.field(), dice));
        }
        if (line.isShifted()) {
            cells.add(dice.below(cells.size()), Value.text(""));
            cells.removeLast();
        }
        return cells;
    }

    /** A line that counts those above it, as a list printed from a spreadsheet has. */
    List<Value> total(int rows) {
        List<Value> cells =
                new ArrayList<>(
                        java.util.Collections.nCopies(sheet.columns().size(), Value.text("")));
        cells.set(0, Value.text(sheet.total()));
        cells.set(1, Value.numberOrText(String.valueOf(rows)));
        return cells;
    }

    private Value value(Line line, Field field, Dice dice) {
        String said = line.get(field);
        return switch (field) {
            case FULL_NAME -> Value.text(fullName(line, dice));
            case BIRTH, FROM, UNTIL -> date(said);
            case SEEN_AT -> Value.text(time(said));
            case NUMBER, AGE, PHONE -> Value.numberOrText(said);
            default -> Value.text(said);
        };
    }

    private String fullName(Line line, Dice dice) {
        String family = line.get(Field.FAMILY);
        String given = line.get(Field.GIVEN);
        if (family.isEmpty() || given.isEmpty()) {
            return family + given;
        }
        return switch (sheet.names()) {
            case "family-comma-given" -> family.toUpperCase(Locale.ROOT) + ", " + given;
            case "spoken" -> {
                int draw = dice.below(100);
                yield draw < 15
                        ? given
                        : draw < 20
                                ? family
                                : draw < 35 ? family + " " + given : given + " " + family;
            }
            default -> given + " " + family;
        };
    }

    private Value date(String value) {
        return NumberSlips.isDate(value)
                ? Value.date(sheet.dates().format(LocalDate.parse(value)), value)
                : Value.numberOrText(value);
    }

    private String time(String value) {
        LocalDateTime time = LocalDateTime.parse(value);
        return sheet.dates().format(time) + " " + value.substring(11);
    }

    /** One line of a text file. */
    String join(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(sheet.separator());
            }
            append(row, writable(cells.get(i)));
        }
        return row.toString();
    }

    private void append(StringBuilder row, String cell) {
        boolean quoted = cell.indexOf(sheet.separator()) >= 0 || cell.indexOf('"') >= 0;
        row.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }

    /** What an encoding cannot write loses its marks, and what it still cannot becomes "?". */
    private String writable(String cell) {
        if (encoder.canEncode(cell)) {
            return cell;
        }
        StringBuilder written = new StringBuilder();
        cell.codePoints()
                .forEach(point -> {
                    String sign = Character.toString(point).replace('\u06CC', '\u064A');
                    String plain = encoder.canEncode(sign) ? sign : TextSlips.withoutMarks(sign);
                    written.append(encoder.canEncode(plain) ? plain : "?");
                });
        return written.toString();
    }
}
