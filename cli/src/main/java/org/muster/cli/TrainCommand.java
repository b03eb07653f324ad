package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.folder.ShippedExercises;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.ExerciseClock;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.server.CannotStart;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;
import picocli.CommandLine.Command;

/**
 * A short life of a server, for the JVM to learn from: an exercise is played into it and its pages
 * are asked for. The launcher runs it once after a build, with the JVM's recording on; what it
 * leaves is a cache that makes later starts quick.
 */
@Command(name = "train", hidden = true, description = "Trains the start-up; see the launcher.")
final class TrainCommand implements Callable<Integer> {
    private static final String NAME = "trainer";
    private static final String EXERCISE = "niamey-2023";
    private static final int ROUNDS = 3;
    private static final List<String> OPEN = List.of("/", "/o/" + EXERCISE + "/", "/sign-in");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/o/niamey-2023/room",
                    "/o/niamey-2023/room/figures",
                    "/o/niamey-2023/people",
                    "/o/niamey-2023/people?q=ma",
                    "/o/niamey-2023/legs",
                    "/o/niamey-2023/gate",
                    "/o/niamey-2023/tally/carried",
                    "/o/niamey-2023/bulletins",
                    "/api/operations/niamey-2023/balance");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("muster-train-");
        try {
            train(data);
            return Exit.OK;
        } catch (LedgerUnavailable | CannotStart e) {
            System.err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        } finally {
            Folders.delete(data);
        }
    }

    private static void train(Path data)
            throws IOException, InterruptedException, LedgerUnavailable, CannotStart {
        Exercise exercise = new Exercise(read());
        ExerciseClock clock = exercise.newClock();
        Settings settings =
                Settings.of(data)
                        .withPort(0)
                        .withTime(clock, exercise.newIds())
                        .withNotices(notice -> {});
        // never printed, and gone with its folder
        String password = UUID.randomUUID().toString();
        try (MusterServer server =
                        MusterServer.start(settings, Ledgers.open(data, Optional.empty()));
                Visitor visitor = new Visitor(server.port())) {
            exercise.play(
                    server.office().openDesk(exercise.operation()), clock, (move, time) -> {});
            var unused = server.accounts().create(NAME, NAME, Set.of(Role.ADMINISTRATOR), password);
            for (String path : OPEN) {
                var unusedPage = visitor.page(path);
            }
            visitor.signIn(NAME, password);
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : PAGES) {
                    var unusedPage = visitor.page(path);
                }
            }
        }
    }

    private static org.muster.exercises.folder.ExerciseFolder read() throws IOException {
        Path folder =
                ShippedExercises.find(EXERCISE)
                        .orElseThrow(() -> new IOException(EXERCISE + " is not in the program"));
        return switch (FolderReader.read(folder)) {
            case Reading.Complete complete -> complete.folder();
            case Reading.Faulty faulty -> throw new IOException(faulty.problems().toString());
        };
    }
}
