package org.muster.server.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that readers need on a disk: it lies there open, for its owner alone, only while it is
 * read. What a server that was killed left is thrown away by {@link #sweep}.
 */
public final class OpenCopy {
    private static final String OPEN = "open-";
    private static final int LONGEST_NAME = 60;

    private OpenCopy() {}

    /** What is done with it. */
    @FunctionalInterface
    public interface Use<T> {
        T with(Path file) throws IOException;
    }

    /**
     * @param folder where it lies meanwhile
     * @param name the sender's name for it, which sentences tell
     */
    public static <T> T use(Path folder, String name, byte[] bytes, Use<T> use) throws IOException {
        Path place = Files.createTempDirectory(folder, OPEN, ownerOnly());
        Path open = inside(place, asFileName(name));
        try {
            Files.write(open, bytes);
            return use.with(open);
        } finally {
            Files.deleteIfExists(open);
            Files.delete(place);
        }
    }

    /** Throws away what lies open in a folder; nobody may be reading there. */
    public static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, OPEN + "*")) {
            for (Path place : places) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(place)) {
                    for (Path left : inside) {
                        Files.delete(left);
                    }
                }
                Files.delete(place);
            }
        }
    }

    /** Not every system takes every letter in the name of a file. */
    private static Path inside(Path place, String name) {
        try {
            return place.resolve(name);
        } catch (InvalidPathException beyondItsLetters) {
            return place.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }

    /** The sender's name for it, without what could lead elsewhere. */
    private static String asFileName(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        int[] signs = plain.codePoints().toArray();
        int from = Math.max(0, signs.length - LONGEST_NAME);
        String shown = new String(signs, from, signs.length - from);
        return shown.isBlank() || shown.startsWith(".") ? "file" + shown.strip() : shown;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
