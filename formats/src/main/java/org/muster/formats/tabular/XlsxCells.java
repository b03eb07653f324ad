package org.muster.formats.tabular;

import java.time.LocalDate;
import java.util.Optional;

/** Makes cells of what a workbook stores, by its types (ECMA-376 part 1, 18.18.11) and styles. */
final class XlsxCells {

    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final CellText text;
    private final int mostLength;

    XlsxCells(
            SharedTexts texts, XlsxStyles styles, boolean from1904, CellText text, int mostLength) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.text = text;
        this.mostLength = mostLength;
    }

    /** One sign more than may be kept, so that cutting is seen. */
    int mostLength() {
        return mostLength + 1;
    }

    Cell cell(String type, int style, String stored, boolean formula, long row) {
        return switch (type) {
            case "s" -> of(texts.text(index(stored)), Cell.Kind.TEXT, formula, row);
            case "b" -> {
                String word = stored.strip().equals("1") ? "TRUE" : "FALSE";
                yield of(word, Cell.Kind.BOOLEAN, formula, row);
            }
            case "e" -> of(stored, Cell.Kind.ERROR, formula, row);
            case "d" -> isoDate(stored, formula, row);
            case "", "n" -> number(style, stored.strip(), formula, row);
            default -> of(stored, Cell.Kind.TEXT, formula, row);
        };
    }

    private Cell number(int style, String stored, boolean formula, long row) {
        Optional<LocalDate> date =
                styles.isDate(style) ? NumberText.date(stored, from1904) : Optional.empty();
        return date.isPresent()
                ? of(date.get().toString(), Cell.Kind.DATE, formula, row)
                : of(
                        NumberText.filled(NumberText.plain(stored), styles.width(style)),
                        styles.width(style) > 0 ? Cell.Kind.TEXT : Cell.Kind.NUMBER,
                        formula,
                        row);
    }

    private Cell isoDate(String stored, boolean formula, long row) {
        String day = stored.length() >= 10 ? stored.substring(0, 10) : stored;
        return of(day, IsoDay.is(day) ? Cell.Kind.DATE : Cell.Kind.TEXT, formula, row);
    }

    private Cell of(String raw, Cell.Kind kind, boolean formula, long row) {
        String clean = text.clean(unescaped(raw), row);
        Cell.Kind shown = kind == Cell.Kind.TEXT && SheetErrors.is(clean) ? Cell.Kind.ERROR : kind;
        return clean.isEmpty() ? Cell.EMPTY : new Cell(clean, shown, formula, false);
    }

    private static int index(String stored) {
        try {
            return Integer.parseInt(stored.strip());
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    /** Workbooks write signs that XML cannot hold as _x0000_. */
    private static String unescaped(String stored) {
        int at = stored.indexOf("_x");
        if (at < 0) {
            return stored;
        }
        StringBuilder plain = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            boolean escape = stored.startsWith("_x", i) && i + 7 <= stored.length();
            if (escape && stored.substring(i + 2, i + 7).matches("[0-9A-Fa-f]{4}_")) {
                plain.append((char) Integer.parseInt(stored.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                plain.append(stored.charAt(i));
            }
        }
        return plain.toString();
    }
}
