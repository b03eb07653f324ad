package org.muster.formats.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.TextFile;

/**
 * A table with a header row.
 *
 * @param columns as the header names them, trimmed
 * @param problems where this table and its rows tell what is wrong; shared when the caller shares
 *     it
 */
public record Table(String file, List<String> columns, List<Row> rows, Problems problems) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file with a collector of its own. */
    public static Table read(Path path) {
        return read(path, new Problems());
    }

    /** Reads a file and tells what is wrong to a collector shared with other files. */
    public static Table read(Path path, Problems problems) {
        String file = String.valueOf(path.getFileName());
        Optional<String> text = TextFile.read(path, "TAB", problems);
        return text.isEmpty()
                ? new Table(file, List.of(), List.of(), problems)
                : parse(file, text.get(), problems);
    }

    /** Reads text that did not come from a file; {@code file} is what problems call it. */
    public static Table parse(String file, String text, Problems problems) {
        return new CsvParse(file, problems).parse(text);
    }

    /** Tells every column that is needed and not there; answers whether all are. */
    public boolean expectColumns(String... needed) {
        boolean all = true;
        for (String column : needed) {
            if (!columns.contains(column)) {
                all = false;
                problems.tell(
                        "TAB-006",
                        file,
                        1,
                        column,
                        "",
                        "the header has no such column; it has " + String.join(", ", columns) + ".",
                        "Add the column, or correct its name.");
            }
        }
        return all;
    }

    /** Tells every column that nobody will read, so that a misspelt one is not silently lost. */
    public void knowColumns(String... known) {
        for (String column : columns) {
            if (!List.of(known).contains(column)) {
                problems.tell(
                        "TAB-007",
                        file,
                        1,
                        column,
                        "",
                        "no one reads this column.",
                        "Known columns: " + String.join(", ", known) + ".");
            }
        }
    }
}
