package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.exercises.population.Counts;
import org.muster.exercises.population.Format;
import org.muster.exercises.population.Plan;
import org.muster.exercises.population.Population;
import org.muster.exercises.population.Rates;
import org.muster.exercises.population.WrongTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invents people and the messy lists about them. */
@Command(
        name = "population",
        mixinStandardHelpOptions = true,
        subcommands = PopulationScoreCommand.class,
        description = "Invents people, and the messy lists that would exist about them.",
        footer = {
            "",
            "FOLDER gets lists/, truth.csv (who each row is), people.csv and README.txt. The same options",
            "give the same bytes. docs/population.md tells more. Exit codes: 0 written; 2 an option or a",
            "table is wrong; 3 the folder cannot be written."
        })
final class PopulationCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--people", paramLabel = "N", description = "How many people.")
    private @Nullable Integer people;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Any whole number (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FOLDER", description = "A new or empty folder.")
    private @Nullable Path folder;

    @Option(
            names = "--errors",
            paramLabel = "DEGREE",
            description =
                    "light, usual or heavy, or a column of --rates (default: ${DEFAULT-VALUE}).")
    private String errors = "usual";

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "A table of error rates of your own instead of the shipped one.")
    private @Nullable Path rates;

    @Option(
            names = "--format",
            paramLabel = "KIND",
            description =
                    "What the lists are: csv, xlsx, ods, or mixed (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Override
    public Integer call() {
        Path out = wanted(folder, "--out FOLDER", "a new or empty folder");
        int size = wanted(people, "--people N", "how many people");
        if (size < 1 || size > Plan.MOST) {
            throw wrong("--people is %d; it must be from 1 to %,d.".formatted(size, Plan.MOST));
        }
        Format kind =
                Format.find(format)
                        .orElseThrow(() ->
                                wrong(
                                        "--format is '%s'; it must be csv, xlsx, ods or mixed."
                                                .formatted(format)));
        try {
            if (isTaken(out)) {
                throw wrong(
                        "--out is "
                                + out
                                + ", which is not an empty folder. Name a new one, or empty it.");
            }
            long start = System.nanoTime();
            Counts counts = Population.write(new Plan(size, seed, rates(), kind), out);
            tell(out, counts, (System.nanoTime() - start) / 1e9);
            return Exit.OK;
        } catch (WrongTable e) {
            throw wrong(Objects.requireNonNull(e.getMessage()));
        } catch (IOException e) {
            err().println(out + " cannot be written: " + e.getMessage() + ".");
            return Exit.UNAVAILABLE;
        }
    }

    private Rates rates() throws WrongTable {
        return rates == null ? Rates.shipped(errors) : Rates.read(rates, errors);
    }

    private static boolean isTaken(Path out) throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        if (!Files.isDirectory(out)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(out)) {
            return inside.findAny().isPresent();
        }
    }

    private void tell(Path out, Counts counts, double seconds) {
        int rows = counts.rows().values().stream().mapToInt(Integer::intValue).sum();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d people in %,d households, %,d rows in %d lists, in %.1f s.%n",
                        out,
                        counts.people(),
                        counts.households(),
                        rows,
                        counts.rows().size(),
                        seconds);
    }

    private <T> T wanted(@Nullable T value, String option, String what) {
        if (value == null) {
            throw wrong("Say " + option + ": " + what + ".");
        }
        return value;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
