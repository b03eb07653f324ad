package org.muster.formats.tabular;

import java.io.IOException;

/** Reads one cell of an OpenDocument table: its type and value, or the text that it shows. */
final class OdsCells {

    private final XmlPart xml;
    private final CellText text;
    private final int mostLength;
    private final StringBuilder shown = new StringBuilder();

    OdsCells(XmlPart xml, CellText text, int mostLength) {
        this.xml = xml;
        this.text = text;
        this.mostLength = mostLength;
    }

    /**
     * From the cell's start to its end.
     *
     * @param covered whether it lies under a merged one, and its own text is not shown
     */
    Cell read(long row, boolean covered) throws IOException {
        String end = xml.name();
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String day = xml.attribute("date-value");
        String string = xml.attribute("string-value");
        boolean truth = xml.isTrue("boolean-value");
        boolean formula = !xml.attribute("formula").isEmpty();
        readShown(end);
        String text = shown.toString();
        if (covered) {
            return Cell.EMPTY;
        }
        if (formula && type.isEmpty() && text.isEmpty()) {
            return SheetErrors.noValue();
        }
        return switch (type) {
            case "float", "currency", "percentage" -> number(value, text, formula, row);
            case "date" -> date(day, text, formula, row);
            case "boolean" -> of(truth ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN, formula, row);
            case "string" -> of(text.isEmpty() ? string : text, kind(text), formula, row);
            default -> of(text, kind(text), formula, row);
        };
    }

    /** OpenDocument has no type for errors; they are what the cell shows. */
    private static Cell.Kind kind(String text) {
        return SheetErrors.is(text) ? Cell.Kind.ERROR : Cell.Kind.TEXT;
    }

    /** Zeros at the front that only the format shows are what people see and mean. */
    private Cell number(String value, String text, boolean formula, long row) {
        String plain = NumberText.plain(value);
        String bare = text.strip();
        boolean filled =
                bare.length() > plain.length()
                        && bare.startsWith("0")
                        && NumberText.filled(plain, bare.length()).equals(bare);
        return filled
                ? of(bare, Cell.Kind.TEXT, formula, row)
                : of(
                        plain,
                        kind(bare) == Cell.Kind.ERROR ? Cell.Kind.ERROR : Cell.Kind.NUMBER,
                        formula,
                        row);
    }

    private Cell date(String day, String text, boolean formula, long row) {
        String start = day.length() >= 10 ? day.substring(0, 10) : day;
        return IsoDay.is(start)
                ? of(start, Cell.Kind.DATE, formula, row)
                : of(text, Cell.Kind.TEXT, formula, row);
    }

    private Cell of(String raw, Cell.Kind kind, boolean formula, long row) {
        String clean = text.clean(raw, row);
        return clean.isEmpty() ? Cell.EMPTY : new Cell(clean, kind, formula, false);
    }

    private void readShown(String end) throws IOException {
        shown.setLength(0);
        int paragraphs = 0;
        int depth = 0;
        int aside = 0;
        while (xml.next()) {
            if (xml.isEnd(end) && depth == 0) {
                return;
            }
            if (xml.isStart()) {
                depth++;
                // notes and drawings lie over the cell and are not its text
                aside += isAside() ? 1 : 0;
                paragraphs = aside == 0 ? start(paragraphs) : paragraphs;
            } else if (xml.isEnd()) {
                depth--;
                aside -= isAside() ? 1 : 0;
            } else if (paragraphs > 0 && aside == 0 && depth > 0) {
                xml.appendText(shown, mostLength + 1);
            }
        }
    }

    private boolean isAside() {
        return switch (xml.name()) {
            case "annotation", "shapes", "frame", "table" -> true;
            default -> false;
        };
    }

    private int start(int paragraphs) {
        boolean room = shown.length() <= mostLength;
        switch (xml.name()) {
            case "p" -> {
                shown.append(paragraphs > 0 && room ? "\n" : "");
                return paragraphs + 1;
            }
            case "s" ->
                    shown.append(room ? " ".repeat(Math.clamp(xml.number("c", 1), 1, 100)) : "");
            case "tab" -> shown.append(room ? " " : "");
            case "line-break" -> shown.append(room ? "\n" : "");
            default -> {}
        }
        return paragraphs;
    }
}
