package org.muster.formats.listing;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;

/**
 * The report of a dry run as CSV for Excel: a line for each row, or for each thing told of it. No
 * cell is taken for a formula, and none that looks like a number is changed. One thread.
 */
public final class ReportFile implements AutoCloseable {

    private final CsvFile out;
    private final ReportWords words;

    private ReportFile(CsvFile out, ReportWords words) {
        this.out = out;
        this.words = words;
    }

    /** Makes the file anew. */
    public static ReportFile create(Path path) throws IOException {
        return to(Files.newBufferedWriter(path, StandardCharsets.UTF_8), ReportWords.ENGLISH);
    }

    /** Writes it anywhere; closing closes the writer. */
    public static ReportFile to(Writer writer, ReportWords words) {
        CsvFile out = CsvFile.to(writer, CsvForm.EXCEL);
        out.headings(words.headings());
        return new ReportFile(out, words);
    }

    public void add(ReadRow row) {
        String person = row.person().map(ListedPerson::summary).orElse("");
        if (row.problems().isEmpty()) {
            line(words.outcome(row.outcome()), row.sheet(), row.row(), "", "", "", "", "", person);
        }
        for (RowProblem one : row.problems()) {
            CellProblem problem = one.problem();
            line(
                    words.outcome(row.outcome()),
                    row.sheet(),
                    row.row(),
                    problem.code(),
                    problem.column(),
                    problem.value(),
                    words.rule(problem),
                    words.wayOut(problem),
                    person);
        }
    }

    public void add(CellProblem problem) {
        line(
                words.ofFile(),
                problem.sheet(),
                problem.row(),
                problem.code(),
                problem.column(),
                problem.value(),
                words.rule(problem),
                words.wayOut(problem),
                "");
    }

    private void line(String outcome, String sheet, long row, String... more) {
        List<Value> cells = new ArrayList<>();
        cells.add(Value.text(outcome));
        cells.add(Value.text(sheet));
        cells.add(row == 0 ? Value.NONE : Value.whole(row));
        for (String text : more) {
            cells.add(Value.text(text));
        }
        out.row(cells);
    }

    @Override
    public void close() {
        out.close();
    }
}
