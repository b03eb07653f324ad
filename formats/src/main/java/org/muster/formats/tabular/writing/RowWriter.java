package org.muster.formats.tabular.writing;

import java.io.UncheckedIOException;
import java.util.List;

/** Takes the rows of a table one by one; keeps none of them. One thread. */
public interface RowWriter extends AutoCloseable {

    /**
     * Writes one row. Values missing at its end are empty cells.
     *
     * @throws UncheckedIOException where they are written to fails
     */
    void row(List<Value> values);

    /** Ends the file; whatever it was written to is closed too. */
    @Override
    void close();
}
