package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.core.register.Source;
import org.muster.formats.listing.DryRun;
import org.muster.formats.listing.Outcome;
import org.muster.formats.listing.Profile;
import org.muster.formats.listing.ProfileFile;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.formats.tabular.Sheet;
import org.muster.server.lists.ListReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a list of people and tells, row by row, what would become of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a list of people in: CSV, TSV, XLSX or ODS (docs/lists.md). The same file once more"
                        + " changes nothing; after an interruption, run the same command again.",
        footer = {
            "",
            "Examples: muster import list.xlsx --source partner-list:airline --dry-run --report out.csv",
            "          muster import list.xlsx --source partner-list:airline --operation niamey-2023",
            "",
            "Exit codes: 0 every row was used; 1 rows are to be asked about, to review or left out; 2 the",
            "command line, the file or the profile is wrong; 3 a file or the ledger could not be written."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The list as it arrived.")
    private Path file;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "KIND[:REFERENCE]",
            description =
                    "Where it comes from: consular-register, traveller-list, partner-list, call, form,"
                            + " warden, gate or staff; then a name for this list.")
    private String source = "";

    @Option(names = "--dry-run", description = "Read and report only; nothing is changed.")
    private boolean dryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "The profile that says which column is what. Where there is no such file, a proposal"
                            + " is written there.")
    private @Nullable Path mapping;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Only this sheet (default: all that are not hidden).")
    private @Nullable String sheet;

    @Option(
            names = "--report",
            paramLabel = "OUT.csv",
            description = "Write a line for each row, or for each thing told of it.")
    private @Nullable Path report;

    @Mixin private ImportIntake intake;

    @Override
    public Integer call() {
        Optional<Source> from = ListSource.find(source);
        if (from.isEmpty()) {
            return refuse(ListSource.refusal(source));
        }
        Path profilePath = mapping;
        if (report != null && isSame(report, file)) {
            return refuse("--report names the list itself; name another file.");
        }
        if (report != null && profilePath != null && isSame(report, profilePath)) {
            return refuse("--report and --mapping name the same file; name another.");
        }
        if (profilePath == null || !Files.exists(profilePath)) {
            return open(from.get(), Optional.empty());
        }
        return switch (ProfileFile.read(profilePath)) {
            case ProfileFile.Reading.Complete complete ->
                    open(from.get(), Optional.of(complete.profile()));
            case ProfileFile.Reading.Faulty faulty -> {
                err().println("The profile cannot be used:");
                faulty.problems().forEach(one -> err().println("  " + one.sentence()));
                yield Exit.BAD_INPUT;
            }
        };
    }

    private int open(Source from, Optional<Profile> profile) {
        if (!dryRun) {
            return takeIn(from, profile);
        }
        ReadOptions options =
                new ReadOptions(
                        profile.flatMap(Profile::encoding),
                        profile.flatMap(Profile::separator),
                        ReadOptions.FIND_OUT.limits());
        return switch (ListFile.open(file, options)) {
            case Opened.Unreadable unreadable -> refuse(unreadable.problem().sentence());
            case Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    yield run(list, from, profile);
                }
            }
        };
    }

    private int takeIn(Source from, Optional<Profile> profile) {
        ListReading reading =
                new ListReading(
                        String.valueOf(file.getFileName()),
                        from,
                        intake.asOf(),
                        profile,
                        Optional.ofNullable(sheet));
        PrintWriter out = spec.commandLine().getOut();
        try (ImportTally tally = ImportTally.open(Optional.ofNullable(report))) {
            return intake.run(
                    new ImportIntake.Asked(file, reading, new ImportPrint(out), out, err()), tally);
        } catch (IOException | UncheckedIOException full) {
            err().println("A file could not be written: " + full.getMessage() + ".");
            return Exit.UNAVAILABLE;
        }
    }

    private int run(ListFile list, Source from, Optional<Profile> profile) {
        List<String> names = list.listSheets().stream().map(Sheet::name).toList();
        if (sheet != null && !names.contains(sheet)) {
            return refuse(
                    "There is no sheet '"
                            + sheet
                            + "'"
                            + (names.equals(List.of(""))
                                    ? "; a text file has none: leave --sheet away."
                                    : ". The sheets are: " + String.join(", ", names) + "."));
        }
        ImportPrint print = new ImportPrint(spec.commandLine().getOut());
        print.findings(list);
        String kind = ListSource.word(from.kind());
        profile.map(Profile::source)
                .filter(made -> !made.isEmpty() && !made.equals(kind))
                .ifPresent(made ->
                        print.line(
                                "  The profile was made for " + made + ", not for " + kind + "."));
        try (ImportTally tally = ImportTally.open(Optional.ofNullable(report))) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            List<SheetResult> results =
                    new DryRun(profile, today).run(list, Optional.ofNullable(sheet), tally);
            results.forEach(result -> print.sheet(result, profile));
            print.reasons(tally.reasons());
            if (report != null) {
                print.line("Row by row: " + report);
            }
            if (profile.isEmpty() && mapping != null) {
                propose(from, results, print);
            }
            return exit(results, tally);
        } catch (IOException | UncheckedIOException full) {
            err().println("A file could not be written: " + full.getMessage() + ".");
            return Exit.UNAVAILABLE;
        }
    }

    private void propose(Source from, List<SheetResult> results, ImportPrint print)
            throws IOException {
        List<SheetResult> read = results.stream().filter(one -> one.whyNot().isEmpty()).toList();
        SheetResult first = (read.isEmpty() ? results : read).getFirst();
        Path to = Objects.requireNonNull(mapping);
        ProfileFile.write(to, ListSource.word(from.kind()), first);
        print.line("The proposed mapping was written to " + to + ".");
        print.line("Correct it, write your name at confirmed-by, and run the same command again.");
    }

    private static int exit(List<SheetResult> results, ImportTally tally) {
        boolean anyRead = results.stream().anyMatch(result -> result.whyNot().isEmpty());
        if (!anyRead) {
            return Exit.BAD_INPUT;
        }
        boolean open =
                results.stream()
                        .anyMatch(result ->
                                result.count(Outcome.TO_ASK) + result.count(Outcome.REJECTED) > 0);
        return open || tally.hasFileProblems() ? Exit.NOT_SO : Exit.OK;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private int refuse(String sentence) {
        err().println(sentence);
        return Exit.BAD_INPUT;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
