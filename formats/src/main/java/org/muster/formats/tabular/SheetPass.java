package org.muster.formats.tabular;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Passes the filled rows of one sheet on, up to the limits. One thread, one use. */
final class SheetPass {

    private final String file;
    private final String sheet;
    private final Limits limits;
    private final RowSink rows;
    private final Consumer<CellProblem> problems;
    private long count;

    SheetPass(
            String file,
            String sheet,
            Limits limits,
            RowSink rows,
            Consumer<CellProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.limits = limits;
        this.rows = rows;
        this.problems = problems;
    }

    /** Answers whether more is wanted. */
    boolean pass(long number, List<Cell> cells, boolean cut) {
        if (cut) {
            problems.accept(Opening.tooManyColumns(file, sheet, number, limits));
        }
        SheetRow row = new SheetRow(number, cells);
        if (row.isBlank()) {
            return true;
        }
        if (++count > limits.rows()) {
            problems.accept(Opening.tooManyRows(file, sheet, number, limits));
            return false;
        }
        return rows.take(row);
    }

    /** Tells why reading stopped before the end, with the sheet in which it did. */
    void tellStop(IOException reason) {
        CellProblem told =
                reason instanceof Unreadable unreadable
                        ? unreadable.problem()
                        : CellProblem.ofFile(
                                        "TAB-022.sheet",
                                        file,
                                        "",
                                        "the workbook is damaged or cut off ("
                                                + reason.getMessage()
                                                + "); what stands before that place was read.",
                                        "Ask for it again.")
                                .with(String.valueOf(reason.getMessage()));
        problems.accept(told.inSheet(sheet));
    }
}
