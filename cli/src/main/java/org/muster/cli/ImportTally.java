package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.ReportFile;
import org.muster.formats.tabular.CellProblem;
import org.muster.server.lists.Reasons;

/** Counts reasons while rows pass, and writes the report. */
final class ImportTally implements DryRunSink, AutoCloseable {
    private final @Nullable ReportFile report;
    private final Reasons reasons = new Reasons();

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
        reasons.row(row);
    }

    @Override
    public void problem(CellProblem problem) {
        if (report != null) {
            report.add(problem);
        }
        reasons.problem(problem);
    }

    Reasons reasons() {
        return reasons;
    }

    boolean hasFileProblems() {
        return !reasons.fileProblems().isEmpty();
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
    }
}
