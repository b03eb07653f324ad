package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.folder.ShippedExercises;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.ExerciseClock;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;
import org.muster.server.CannotStart;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows Muster at work: a server that an exercise is played into. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts everything, replays an exercise in about two minutes, and keeps serving.")
final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "niamey-2023",
            description = "A shipped exercise (default: niamey-2023).")
    private String which = "niamey-2023";

    @Option(names = "--port", paramLabel = "N", description = "The port (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long the replay takes (default: 120; 0 is as fast as it can).")
    private int seconds = 120;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "Ends the replay at this local time of the exercise, such as 2023-08-02T15:00,"
                            + " so that you can take over.")
    private @Nullable LocalDateTime until;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> folder = ShippedExercises.find(which);
        if (folder.isEmpty()) {
            err().println(
                            "There is no exercise '"
                                    + which
                                    + "'. Shipped are: "
                                    + String.join(", ", ShippedExercises.listNames())
                                    + ".");
            return Exit.BAD_INPUT;
        }
        return switch (FolderReader.read(folder.get())) {
            case Reading.Faulty faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
            case Reading.Complete complete -> show(new Exercise(complete.folder()));
        };
    }

    private int show(Exercise exercise) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("muster-demo-");
        ExerciseClock clock = exercise.newClock();
        Settings settings =
                Settings.of(data)
                        .withPort(port)
                        .withTime(clock, exercise.newIds())
                        .withNotices(this::say);
        try (MusterServer server =
                MusterServer.start(settings, Ledgers.open(data, Optional.empty()))) {
            introduce(server, exercise);
            ServeCommand.atEnd(() -> end(server, data));
            play(exercise, server, clock);
            say("The replay is over; it keeps serving. Ctrl-C ends it, and throws its data away.");
            ServeCommand.untilStopped();
            return Exit.OK;
        } catch (LedgerUnavailable | CannotStart e) {
            err().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private void introduce(MusterServer server, Exercise exercise) {
        String root = "http://localhost:" + server.port() + "/";
        say("");
        say("  " + root + "  what the public sees");
        say("  " + root + "o/" + exercise.operation() + "/room  the crisis room, once signed in");
        say("");
        say("To try a part, sign in as one of these; a bulletin needs two of them:");
        DemoAccounts.make(server.accounts())
                .forEach((name, password) -> say("  %-18s %s".formatted(name, password)));
        say("");
        say(
                "Look at: the balance that adds up while flights come and go; a figure, then the scans");
        say("behind it; a person, then the facts that prove where they are; any page as it was");
        say("known at another time; the gate with Enter alone; a bulletin from draft to public.");
        say("");
    }

    /** Its people are synthetic and its keys of no use: nothing of a demo is kept. */
    private static void end(MusterServer server, Path data) {
        server.close();
        try {
            Folders.delete(data);
        } catch (IOException e) {
            System.err.println("The demo's data could not be thrown away: " + e.getMessage());
        }
    }

    private void play(Exercise exercise, MusterServer server, ExerciseClock clock)
            throws LedgerUnavailable, InterruptedException {
        Desk desk = server.office().openDesk(exercise.operation());
        ProgressLine progress = new ProgressLine(err(), exercise);
        long start = System.nanoTime();
        exercise.play(
                desk,
                clock,
                end(exercise),
                (move, time) -> {
                    progress.show(move, time);
                    long due = start + seconds * 1_000_000_000L * move / exercise.size();
                    long early = due - System.nanoTime();
                    if (early > 1_000_000) {
                        Thread.sleep(early / 1_000_000);
                    }
                });
        progress.clear();
        clock.run();
    }

    private Instant end(Exercise exercise) {
        return until == null
                ? Instant.MAX
                : until.atZone(exercise.folder().operation().zone()).toInstant();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
