package org.muster.formats.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.muster.formats.tabular.CellProblem;

/**
 * The report of a dry run as CSV: a line for each row, or for each thing told of it. It opens in
 * Excel as it is: no cell is taken for a formula, and none that looks like a number is changed;
 * both begin with an apostrophe. One thread.
 */
public final class ReportFile implements AutoCloseable {

    private static final Pattern NUMERIC = Pattern.compile("[\\d０-９][\\d\\s.,:/\\-eE+]*");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private final BufferedWriter out;
    private final ReportWords words;

    private ReportFile(BufferedWriter out, ReportWords words) {
        this.out = out;
        this.words = words;
    }

    /** Makes the file anew. */
    public static ReportFile create(Path path) throws IOException {
        return to(Files.newBufferedWriter(path, StandardCharsets.UTF_8), ReportWords.ENGLISH);
    }

    /** Writes it anywhere; closing closes the writer. */
    public static ReportFile to(Writer writer, ReportWords words) throws IOException {
        BufferedWriter out = new BufferedWriter(writer);
        // the mark tells Excel that this is UTF-8
        out.write('\uFEFF' + String.join(",", words.headings()) + "\r\n");
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
        StringBuilder line = new StringBuilder(outcome);
        line.append(',').append(cell(sheet)).append(',').append(row == 0 ? "" : row);
        for (String text : more) {
            line.append(',').append(cell(text));
        }
        try {
            out.append(line).append("\r\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** One cell that a spreadsheet shows as it is. */
    static String cell(String text) {
        if (text.isEmpty()) {
            return "";
        }
        boolean guarded =
                DANGEROUS.indexOf(
                                        text.stripLeading().isEmpty()
                                                ? ' '
                                                : text.stripLeading().charAt(0))
                                >= 0
                        || NUMERIC.matcher(text).matches();
        return '"' + (guarded ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
