package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.folder.ShippedExercises;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.ExerciseClock;
import org.muster.exercises.play.Figure;
import org.muster.formats.problem.FileProblem;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Plays an exercise as fast as it can and, if asked, holds its figures against what was published.
 */
@Command(
        name = "exercise",
        mixinStandardHelpOptions = true,
        description =
                "Replays a recorded or invented operation through the same commands as real use.",
        footer = {
            "",
            "Without a name it lists the exercises that are shipped. FOLDER may be any folder written as",
            "docs/exercises.md says. Exit codes: 0 played and, with --check, every figure met; 1 a figure",
            "is not met; 2 the folder is faulty; 3 the ledger could not be used."
        })
final class ExerciseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FOLDER",
            description = "A shipped exercise, or a folder.")
    private @Nullable String which;

    @Option(
            names = "--check",
            description = "Print published beside counted figures; fail where they differ.")
    private boolean check;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the ledger there, in a folder of its own, instead of throwing it away.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String name = which;
        if (name == null) {
            out().println("Exercises that are shipped:");
            ShippedExercises.listNames().forEach(shipped -> out().println("  " + shipped));
            return Exit.OK;
        }
        Optional<Path> folder = ShippedExercises.find(name).or(() -> existing(name));
        if (folder.isEmpty()) {
            err().println(
                            "There is no exercise or folder '"
                                    + name
                                    + "'. Shipped are: "
                                    + String.join(", ", ShippedExercises.listNames())
                                    + ".");
            return Exit.BAD_INPUT;
        }
        return switch (FolderReader.read(folder.get())) {
            case Reading.Faulty faulty -> tell(faulty.problems());
            case Reading.Complete complete -> play(new Exercise(complete.folder()));
        };
    }

    private int play(Exercise exercise) throws IOException, InterruptedException {
        try {
            return data == null ? playAway(exercise) : playIn(exercise, data);
        } catch (LedgerUnavailable e) {
            err().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private int playAway(Exercise exercise)
            throws IOException, InterruptedException, LedgerUnavailable {
        Path folder = Files.createTempDirectory("muster-exercise-");
        try {
            return playIn(exercise, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private int playIn(Exercise exercise, Path folder)
            throws InterruptedException, LedgerUnavailable {
        ExerciseClock clock = exercise.newClock();
        try (Ledger ledger = Ledgers.open(folder, Optional.empty());
                Desk desk =
                        Desk.open(
                                exercise.operation(),
                                ledger,
                                new NodeId("hub"),
                                clock,
                                exercise.newIds())) {
            if (desk.size() > 0) {
                err().println(
                                "The ledger in "
                                        + folder
                                        + " already holds "
                                        + exercise.operation()
                                        + "; give --data a fresh folder.");
                return Exit.BAD_INPUT;
            }
            ProgressLine progress = new ProgressLine(err(), exercise);
            long start = System.nanoTime();
            exercise.play(desk, clock, progress::show);
            progress.clear();
            out().printf(
                            "%s: %,d commands, %,d facts in %.1f s%n",
                            exercise.operation(),
                            exercise.size(),
                            desk.size(),
                            (System.nanoTime() - start) / 1e9);
            int met = check ? report(exercise, exercise.check(desk)) : Exit.OK;
            new TripwireTable(out(), exercise).print(desk.view());
            return met;
        }
    }

    private int report(Exercise exercise, List<Figure> figures) {
        new FigureTable(out(), exercise).print(figures);
        boolean met = figures.stream().allMatch(Figure::isMet);
        return met && exercise.contradictions().isEmpty() ? Exit.OK : Exit.NOT_SO;
    }

    private int tell(List<FileProblem> problems) {
        err().println(
                        "The folder has "
                                + problems.size()
                                + " fault"
                                + (problems.size() == 1 ? "" : "s")
                                + ":");
        problems.forEach(problem -> err().println("  " + problem.sentence()));
        return Exit.BAD_INPUT;
    }

    private static Optional<Path> existing(String folder) {
        return Optional.of(Path.of(folder)).filter(Files::isDirectory);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
