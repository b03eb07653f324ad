package org.muster.formats.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;

/** Dry runs over lists written in the test, on a day in 2026. */
final class Runs {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Everything that a dry run gave. */
    record Whole(List<SheetResult> sheets, List<ReadRow> rows, List<CellProblem> problems) {

        SheetResult sheet() {
            return sheets.getFirst();
        }

        ListedPerson person(int row) {
            return rows.get(row).person().orElseThrow();
        }

        List<String> codes(int row) {
            return rows.get(row).problems().stream().map(one -> one.problem().code()).toList();
        }
    }

    private Runs() {}

    static Whole csv(Path folder, String text) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return run(file, Optional.empty());
    }

    static Whole run(Path file, Optional<Profile> profile) {
        List<ReadRow> rows = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        DryRunSink sink =
                new DryRunSink() {
                    @Override
                    public void row(ReadRow row) {
                        rows.add(row);
                    }

                    @Override
                    public void problem(CellProblem problem) {
                        problems.add(problem);
                    }
                };
        return switch (ListFile.open(file, ReadOptions.FIND_OUT)) {
            case Opened.Unreadable unreadable ->
                    throw new AssertionError(unreadable.problem().sentence());
            case Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    yield new Whole(
                            new DryRun(profile, TODAY).run(list, Optional.empty(), sink),
                            rows,
                            problems);
                }
            }
        };
    }
}
