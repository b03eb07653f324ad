package org.muster.formats.listing;

import org.muster.formats.tabular.CellProblem;

/** Something to know of a row, and how much it weighs. */
public record RowProblem(CellProblem problem, Weight weight) {

    /** What a problem does to its row. */
    public enum Weight {
        /** Worth knowing; the row is read. */
        NOTE,
        /** A person must look before the row can be used. */
        ASK,
        /** The row cannot be used. */
        REJECT
    }
}
