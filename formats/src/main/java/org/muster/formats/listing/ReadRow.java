package org.muster.formats.listing;

import java.util.List;
import java.util.Optional;

/** One row of a list as a dry run read it. */
public record ReadRow(
        String sheet,
        long row,
        Outcome outcome,
        Optional<ListedPerson> person,
        List<RowProblem> problems) {

    public ReadRow {
        problems = List.copyOf(problems);
    }
}
