package org.muster.server.sheets;

import org.muster.formats.tabular.writing.Value;

/**
 * Something that is so of a whole file.
 *
 * @param key of its word
 * @param onEachRow also stands on each row of a file for programs, which has no other place for it
 */
record Mark(String key, Value value, boolean onEachRow) {
    static Mark of(String key, String text) {
        return new Mark(key, Value.text(text), false);
    }

    static Mark of(String key, Value value) {
        return new Mark(key, value, false);
    }

    static Mark onEachRow(String key, Value value) {
        return new Mark(key, value, true);
    }

    /** As files for programs have it. */
    String name() {
        return SheetWords.PLAIN.get(key);
    }
}
