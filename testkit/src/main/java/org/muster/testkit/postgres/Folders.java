package org.muster.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Throws folders away. */
final class Folders {
    private Folders() {}

    /** As far as it goes: a server that is just ending may still write. */
    static void deleteQuietly(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (IOException | java.io.UncheckedIOException e) {
            System.out.println(folder + " was not thrown away: " + e.getMessage());
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // What is left is a temporary folder.
        }
    }
}
