package org.muster.server.sheets;

/** The words of a file, for people in their language or for programs. */
public interface SheetWords {
    /** For programs: the names of columns and constants as they are, in every language the same. */
    SheetWords PLAIN = new PlainWords();

    /** The word of a column or mark by its key, such as {@code sheet.asked_by}. */
    String get(String key, Object... values);

    /** The word of a constant. */
    String of(Enum<?> constant);

    boolean rightToLeft();
}
