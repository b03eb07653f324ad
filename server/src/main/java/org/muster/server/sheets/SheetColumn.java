package org.muster.server.sheets;

import java.util.function.BiFunction;
import org.muster.formats.tabular.writing.Value;

/**
 * A column of rows of one kind.
 *
 * @param key of its word
 * @param width in signs
 */
record SheetColumn<R>(String key, int width, BiFunction<R, SheetWords, Value> value) {

    /** As files for programs have it. */
    String name() {
        return SheetWords.PLAIN.get(key);
    }
}
