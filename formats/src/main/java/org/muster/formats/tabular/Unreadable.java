package org.muster.formats.tabular;

import java.io.IOException;

/** Stops the reading of a file or a sheet at a place, with the reason to tell. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient CellProblem problem;

    Unreadable(CellProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    CellProblem problem() {
        return problem;
    }
}
