package org.muster.formats.tabular;

/** Takes the rows of a sheet one by one, in order. */
@FunctionalInterface
public interface RowSink {

    /** Answers whether it wants more. */
    boolean take(SheetRow row);
}
