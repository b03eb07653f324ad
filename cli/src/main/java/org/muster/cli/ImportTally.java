package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.ReportFile;
import org.muster.formats.listing.RowProblem;
import org.muster.formats.tabular.CellProblem;

/** Counts reasons by code while rows pass, each with its first example, and writes the report. */
final class ImportTally implements DryRunSink, AutoCloseable {

    private static final int MOST_FILE_PROBLEMS = 50;

    /** How often a code was told, and the first time. */
    record Reason(long count, RowProblem first) {}

    private final @Nullable ReportFile report;
    private final Map<String, Reason> reasons = new TreeMap<>();
    private final List<CellProblem> fileProblems = new ArrayList<>();
    private long moreFileProblems;

    private ImportTally(@Nullable ReportFile report) {
        this.report = report;
    }

    static ImportTally open(Optional<Path> path) throws IOException {
        return new ImportTally(path.isPresent() ? ReportFile.create(path.get()) : null);
    }

    @Override
    public void row(ReadRow row) {
        if (report != null) {
            report.add(row);
        }
        for (RowProblem problem : row.problems()) {
            reasons.merge(
                    problem.problem().code(),
                    new Reason(1, problem),
                    (old, fresh) -> new Reason(old.count() + 1, old.first()));
        }
    }

    @Override
    public void problem(CellProblem problem) {
        if (report != null) {
            report.add(problem);
        }
        if (fileProblems.size() < MOST_FILE_PROBLEMS) {
            fileProblems.add(problem);
        } else {
            moreFileProblems++;
        }
    }

    Collection<Reason> reasons() {
        return reasons.values();
    }

    List<CellProblem> fileProblems() {
        return List.copyOf(fileProblems);
    }

    long moreFileProblems() {
        return moreFileProblems;
    }

    boolean hasFileProblems() {
        return !fileProblems.isEmpty();
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
    }
}
