package org.muster.formats.tabular;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muster.formats.tabular.ListFile.Opened;

/** Reads whole lists for tests. */
final class Lists {

    /** The rows of all sheets, and what was told. */
    record Whole(List<SheetRow> rows, List<CellProblem> problems, List<Finding> findings) {

        List<List<String>> texts() {
            return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
        }

        Cell cell(int row, int column) {
            return rows.get(row).cell(column);
        }

        List<String> codes() {
            return problems.stream().map(CellProblem::code).toList();
        }
    }

    private Lists() {}

    static Whole read(Path file) {
        return read(file, ReadOptions.FIND_OUT);
    }

    static Whole read(Path file, ReadOptions options) {
        List<SheetRow> rows = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        switch (ListFile.open(file, options)) {
            case Opened.Unreadable unreadable -> problems.add(unreadable.problem());
            case Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    findings.addAll(list.findings());
                    for (Sheet sheet : list.listSheets()) {
                        list.read(sheet, rows::add, problems::add);
                    }
                }
            }
        }
        return new Whole(rows, problems, findings);
    }
}
