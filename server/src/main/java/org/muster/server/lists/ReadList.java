package org.muster.server.lists;

import java.util.List;
import org.muster.core.fact.ListId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.listing.RowWords;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.Finding;

/**
 * A list as it was read, whole.
 *
 * @param findings what was found out about the file
 * @param sheets what was found of each sheet
 * @param rows those of which somebody can be made
 * @param leftOut the others
 * @param problems what is wrong with the file or a sheet as a whole
 */
public record ReadList(
        ListId id,
        ListPlan plan,
        List<Finding> findings,
        List<SheetResult> sheets,
        List<Row> rows,
        List<LeftOut> leftOut,
        List<CellProblem> problems) {

    public ReadList {
        findings = List.copyOf(findings);
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    /** One row and what it says. */
    public record Row(String sheet, int row, RowWords words) {}

    /** Whether a column waits for an answer, so that its values would be left unknown. */
    public boolean hasQuestions() {
        return sheets.stream().anyMatch(sheet -> !sheet.questions().isEmpty());
    }

    /** Why no sheet could be read; empty where one was. */
    public String whyNot() {
        return sheets.stream().allMatch(sheet -> !sheet.whyNot().isEmpty())
                ? sheets.stream().map(SheetResult::whyNot).findFirst().orElse("it is empty")
                : "";
    }
}
