package org.muster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file from outside, whose format is not known yet. It is there, is a file, has something in it
 * and is not too large to be read whole.
 */
record OutsideFile(Path path) {
    private static final long MOST_BYTES = 64L << 20;

    /** As much as tells what a file is. */
    private static final int HEAD = 4_096;

    /** Refuses what cannot be read as any format. */
    static OutsideFile of(Path path) throws BadInput, IOException {
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
        if (Files.size(path) > MOST_BYTES) {
            throw new BadInput(path + " is larger than 64 MiB, and is not read. Split it.");
        }
        return new OutsideFile(path);
    }

    /** What problems call it. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        }
    }

    /** All of it, as far as it may be long: it may have grown since it was looked at. */
    byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes((int) MOST_BYTES);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
