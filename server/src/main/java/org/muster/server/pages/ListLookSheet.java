package org.muster.server.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.listing.ColumnMapping;
import org.muster.formats.listing.DateAnswer;
import org.muster.formats.listing.Field;
import org.muster.formats.listing.Question;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.CellProblem;
import org.muster.server.lists.IntakePlan;
import org.muster.server.lists.ListJobs;
import org.muster.server.lists.ReadList;
import org.muster.server.lists.Reasons;

/** A list that was sent, as it would be taken in. */
public record ListLookSheet(ListJobs.Look look, Reasons told) {
    private static final int SHOWN = 8;

    public ReadList list() {
        return look.list();
    }

    public IntakePlan plan() {
        return look.plan();
    }

    /** Whether somebody confirmed this mapping for an earlier list. */
    public boolean remembered() {
        return look.profile().isPresent()
                && list().sheets().stream().anyMatch(SheetResult::profiled);
    }

    /** The sheet whose columns can be said here: the first that is read. */
    public Optional<SheetResult> sheet() {
        return list().sheets().stream().filter(sheet -> sheet.whyNot().isEmpty()).findFirst();
    }

    public List<ColumnMapping> columns() {
        return sheet().map(sheet -> sheet.mapping().columns()).orElse(List.of());
    }

    public Field[] fields() {
        return Field.values();
    }

    /** What must be answered of a column before its values can be used. */
    public List<Question> questions(ColumnMapping column) {
        return sheet().map(sheet ->
                        sheet.questions().stream()
                                .filter(question -> question.column().equals(column.heading()))
                                .toList())
                .orElse(List.of());
    }

    /** The answers that a column has, or could have. */
    public Set<DateAnswer> answers(ColumnMapping column) {
        return column.answers();
    }

    /** The first rows, as they were read. */
    public List<ReadList.Row> rows() {
        return list().rows().stream().limit(SHOWN).toList();
    }

    public Collection<Reasons.Reason> reasons() {
        return told.all();
    }

    public List<CellProblem> fileProblems() {
        return told.fileProblems();
    }
}
