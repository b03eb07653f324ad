package org.muster.formats.tabular;

import java.util.regex.Pattern;

/** What spreadsheets write into a cell that they cannot calculate or show, in five languages. */
final class SheetErrors {

    /** Stands for what a formula would give, where the file does not have it. */
    static final String NO_VALUE = "=?";

    private static final Pattern ERROR =
            Pattern.compile(
                    "#(?:(?:REF|BEZUG|VALUE|WERT|VALEUR|VALOR|NUM|ZAHL|NOMBRE|NULL|NUL|NULO|DIV/0"
                            + "|SPILL|CALC|BUSY|FIELD|CONNECT|BLOCKED|UNKNOWN|GETTING_DATA)[!?]?"
                            + "|(?:NAME|NOM|NOMBRE)\\?|N/?A|N/D|NV|¡\\p{L}+(?:/0)?!|¿\\p{L}+\\?|#{2,})"
                            + "|Err:\\d{3}");

    private SheetErrors() {}

    static boolean is(String text) {
        boolean may = text.startsWith("#") || text.startsWith("Err:");
        return may && text.length() < 20 && ERROR.matcher(text).matches() || text.equals(NO_VALUE);
    }

    static Cell noValue() {
        return new Cell(NO_VALUE, Cell.Kind.ERROR, true, false);
    }
}
