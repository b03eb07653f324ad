package org.muster.exercises.population;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where the rows of one list are written, household after household. */
interface Pages extends Closeable {

    /**
     * Where a row stands, as who reads the list calls it.
     *
     * @param sheet empty in a text file, which has none
     * @param row the first is 1
     */
    record Place(String sheet, int row) {}

    /** Writes rows that belong together, and tells where the first of them stands. */
    Place write(List<List<Value>> rows) throws IOException;

    /** No row follows. */
    void finish() throws IOException;
}
