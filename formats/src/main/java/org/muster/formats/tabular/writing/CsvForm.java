package org.muster.formats.tabular.writing;

/** For whom comma separated values are written. */
public enum CsvForm {
    /** For programs: UTF-8 without a mark, texts as they are but for {@link FormulaGuard}. */
    PLAIN,
    /**
     * For Excel: a mark says that it is UTF-8, and an apostrophe keeps a text of digits, such as
     * 00123, from becoming a number or a day.
     */
    EXCEL;

    /** EXCEL where a mark is asked for. */
    public static CsvForm of(boolean mark) {
        return mark ? EXCEL : PLAIN;
    }
}
