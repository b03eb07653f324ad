package org.muster.server.pages;

import org.muster.server.sheets.SheetWords;

/** The words of files in a language of the pages. */
record WordsOfSheets(Words words) implements SheetWords {

    @Override
    public String get(String key, Object... values) {
        return words.get(key, values);
    }

    @Override
    public String of(Enum<?> constant) {
        return words.of(constant);
    }

    @Override
    public boolean rightToLeft() {
        return words.direction().equals("rtl");
    }
}
