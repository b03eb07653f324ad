package org.muster.formats.tabular;

/**
 * One cell of a list, as far as the file itself says what it is.
 *
 * @param text what stands there, without invisible marks; a date as 1980-03-12, a number in plain
 *     digits, an error as #N/A
 * @param formula whether the text is what a spreadsheet last calculated, not what somebody typed
 * @param merged whether the value was written once for several rows, and stands here because of it
 */
public record Cell(String text, Kind kind, boolean formula, boolean merged) {

    /** What the file says of the cell's type; a text file says nothing, so all is text there. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(text, SheetErrors.is(text) ? Kind.ERROR : Kind.TEXT, false, false);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether a formula stands here, and the file does not have what it gives. */
    public boolean isUncalculated() {
        return kind == Kind.ERROR && text.equals(SheetErrors.NO_VALUE);
    }

    Cell asMerged() {
        return new Cell(text, kind, formula, true);
    }
}
