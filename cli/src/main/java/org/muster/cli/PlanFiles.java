package org.muster.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /**
     * Refuses to write over a file, and where there is no folder for it.
     *
     * @param what the option or argument that names the file, as it is written
     */
    static void mustBeNew(String what, Path file) throws BadInput {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw thereAlready(what, file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInput(
                    "%s is %s, and there is no folder %s. Make it, or name another."
                            .formatted(what, file, folder));
        }
    }

    /** Writes a file that nobody else made since; what could be written in part only goes again. */
    static void writeNew(String what, Path file, byte[] bytes) throws BadInput, IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            write(file, out, bytes);
        } catch (FileAlreadyExistsException other) {
            throw thereAlready(what, file);
        } catch (NoSuchFileException | AccessDeniedException nowhere) {
            throw new Unusable(
                    "%s is %s, and no file can be made there. Name another.".formatted(what, file));
        }
    }

    private static void write(Path file, OutputStream out, byte[] bytes) throws IOException {
        try {
            out.write(bytes);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static BadInput thereAlready(String what, Path file) {
        return new BadInput(
                "%s is %s, which is there already. Name a new file, or delete it first."
                        .formatted(what, file));
    }

    static String sentence(IOException e) {
        return switch (e) {
            case Unusable said -> String.valueOf(said.getMessage());
            case NoSuchFileException none ->
                    "There is no file or folder %s. Name one that exists."
                            .formatted(none.getFile());
            case AccessDeniedException denied ->
                    "%s may not be opened by you. Change who may, or name another file."
                            .formatted(denied.getFile());
            default -> "A file cannot be used: %s.".formatted(e.getMessage());
        };
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
