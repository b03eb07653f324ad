package org.muster.exercises.population;

/**
 * What one cell says.
 *
 * @param text as a text file has it
 * @param typed as a spreadsheet keeps it: a date as 1980-12-31, whatever the list shows
 */
record Value(String text, String typed, Kind kind) {

    /** What a spreadsheet takes it for. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    static Value text(String text) {
        return new Value(text, text, Kind.TEXT);
    }

    /**
     * A whole number without zeros in front, such as a spreadsheet makes of what looks like one.
     */
    static Value numberOrText(String text) {
        boolean number = text.matches("[1-9][0-9]{0,14}|0");
        return new Value(text, text, number ? Kind.NUMBER : Kind.TEXT);
    }

    static Value date(String shown, String iso) {
        return new Value(shown, iso, Kind.DATE);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
