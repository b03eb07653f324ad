package org.muster.formats.listing;

import org.muster.formats.tabular.CellProblem;

/** Takes what a dry run finds, row by row; nothing is kept for it. */
public interface DryRunSink {

    /** A row of a sheet, in order. */
    void row(ReadRow row);

    /** Something wrong with the file or a sheet as a whole. */
    void problem(CellProblem problem);
}
