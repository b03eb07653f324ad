package org.muster.server.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.ExerciseClock;
import org.muster.server.MemoryLedger;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;

/** The pages over the played exercise, for tests and for people who change how they look. */
final class Gallery {
    static final String PASSWORD = "a-long-password-for-the-gallery";

    private Gallery() {}

    public static void main(String[] args) throws Exception {
        MusterServer server = start(8099, Files.createTempDirectory("gallery"));
        System.out.println("http://localhost:" + server.port() + " as duty or press, " + PASSWORD);
        Thread.currentThread().join();
    }

    static MusterServer start(int port, Path folder) throws Exception {
        Exercise exercise = new Exercise(read());
        ExerciseClock clock = exercise.newClock();
        MusterServer server =
                MusterServer.start(
                        Settings.of(folder).withPort(port).withTime(clock, exercise.newIds()),
                        new MemoryLedger());
        var unused = server.accounts().create("duty", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        var unused2 = server.accounts().create("press", "Press", Set.of(Role.PRESS), PASSWORD);
        exercise.play(server.office().openDesk(exercise.operation()), clock, (move, time) -> {});
        return server;
    }

    private static ExerciseFolder read() {
        Path folder = Path.of("../exercises/src/main/resources/exercises/niamey-2023");
        return switch (FolderReader.read(folder)) {
            case Reading.Complete complete -> complete.folder();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }
}
