package org.muster.server.pages;

import java.util.List;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.fact.View;

/**
 * The cells of an operation: vacant ones first, for somebody has to be found for them.
 *
 * @param nowhere how many of those in the register live in no cell
 */
public record CellsSheet(Cells cells, List<Row> rows, long nowhere) {

    /** One cell, and how many live in it. */
    public record Row(Cell cell, int people, boolean reviewLate) {}

    static CellsSheet of(View view) {
        Cells cells = Cells.of(view);
        List<Row> rows =
                cells.open().stream()
                        .map(cell ->
                                new Row(
                                        cell,
                                        Cells.members(view, cell.id()).size(),
                                        cell.isReviewLate(cells.today())))
                        .sorted((a, b) -> Boolean.compare(b.cell().isVacant(), a.cell().isVacant()))
                        .toList();
        long placed = rows.stream().mapToInt(Row::people).sum();
        return new CellsSheet(
                cells, rows, view.persons().map(view::one).distinct().count() - placed);
    }
}
