package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.SheetRow;

/** Collects what is told of one row while it is read. One thread. */
final class RowTold {

    private final String file;
    private final String sheet;
    private final Mapping mapping;
    private final SheetRow row;
    private final List<RowProblem> problems;

    RowTold(String file, String sheet, Mapping mapping, SheetRow row) {
        this(file, sheet, mapping, row, new ArrayList<>());
    }

    private RowTold(
            String file, String sheet, Mapping mapping, SheetRow row, List<RowProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.mapping = mapping;
        this.row = row;
        this.problems = problems;
    }

    /** Collects further for the same row, whose cells stand elsewhere now. */
    RowTold of(SheetRow moved) {
        return new RowTold(file, sheet, mapping, moved, problems);
    }

    /** About a cell. */
    void tell(Weight weight, String key, int column, String rule, String wayOut, Object... values) {
        String value = row.cell(column).text();
        add(weight, key, mapping.heading(column), value, rule, wayOut, values);
    }

    /** About the whole row. */
    void tellRow(Weight weight, String key, String rule, String wayOut, Object... values) {
        add(weight, key, "", "", rule, wayOut, values);
    }

    private void add(
            Weight weight,
            String key,
            String column,
            String value,
            String rule,
            String wayOut,
            Object... values) {
        problems.add(
                new RowProblem(
                        new CellProblem(key, file, sheet, row.number(), column, value, rule, wayOut)
                                .with(values),
                        weight));
    }

    Outcome outcome() {
        Outcome outcome = Outcome.CREATED;
        for (RowProblem problem : problems) {
            switch (problem.weight()) {
                case NOTE -> {}
                case ASK -> outcome = outcome == Outcome.CREATED ? Outcome.TO_ASK : outcome;
                case REJECT -> outcome = Outcome.REJECTED;
            }
        }
        return outcome;
    }

    List<RowProblem> problems() {
        return problems;
    }
}
