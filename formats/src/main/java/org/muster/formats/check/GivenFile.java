package org.muster.formats.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose format is not known yet, and which is not too large to be read whole.
 *
 * @param name what problems call it
 */
public record GivenFile(Path path, String name) {
    /** The largest that is read, in bytes: 64 MiB. */
    public static final long MOST_BYTES = 64L << 20;

    /** As much as tells what a file is. */
    private static final int HEAD = 4_096;

    public static GivenFile of(Path path) {
        return new GivenFile(path, String.valueOf(path.getFileName()));
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
