package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.muster.planning.json.PlanFile;
import org.muster.planning.json.PlanReader;
import org.muster.planning.json.ProblemReader;
import org.muster.planning.json.WrongFile;
import org.muster.planning.model.Problem;

/** Problems and plans from files, with what is wrong in sentences. */
final class PlanFiles {
    private PlanFiles() {}

    static Problem problem(Path file) throws BadInput, IOException {
        return read(file, ProblemReader::read);
    }

    static PlanFile plan(Path file) throws BadInput, IOException {
        return read(file, PlanReader::read);
    }

    /** Refuses to write over a file. */
    static void mustBeNew(Path file) throws BadInput {
        if (Files.exists(file)) {
            throw new BadInput(
                    "--out is %s, which is there already. Name a new file, or delete it first."
                            .formatted(file));
        }
    }

    static String sentence(IOException e) {
        return e instanceof NoSuchFileException none
                ? "There is no file or folder %s. Name one that exists.".formatted(none.getFile())
                : "A file cannot be used: %s.".formatted(e.getMessage());
    }

    private static <T> T read(Path file, Reading<T> reading) throws BadInput, IOException {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder. Name a file.");
        }
        try {
            return reading.read(file);
        } catch (WrongFile wrong) {
            String lines = String.join(System.lineSeparator() + "  ", wrong.faults().listLines());
            throw new BadInput(
                    "%s cannot be used (docs/plan-format.md says what it must be):%n  %s"
                            .formatted(file, lines));
        }
    }

    private interface Reading<T> {
        T read(Path file) throws IOException, WrongFile;
    }
}
