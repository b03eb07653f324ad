package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.muster.formats.check.GivenFile;

/** Files named on the command line whose format is not known yet. */
final class OutsideFile {
    private OutsideFile() {}

    /** Refuses what cannot be read as any format. */
    static GivenFile of(Path path) throws BadInput, IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            throw new Unusable(path + " is a folder. Name a file.");
        }
        if (!Files.isRegularFile(path)) {
            throw new Unusable(path + " is no file that can be read twice. Save it first.");
        }
        if (Files.size(path) == 0) {
            throw new BadInput(path + " is empty. Look whether it was sent or saved whole.");
        }
        if (Files.size(path) > GivenFile.MOST_BYTES) {
            throw new BadInput(path + " is larger than 64 MiB, and is not read. Split it.");
        }
        return GivenFile.of(path);
    }
}
