package org.muster.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * A folder for the bench's databases, and whatever must end with it: closing it, also when somebody
 * interrupts the bench, ends child processes and leaves no file behind.
 *
 * <p>Threads: any.
 */
final class Workplace implements AutoCloseable {
    private final Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private int folders;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace make() throws IOException {
        return new Workplace(Files.createTempDirectory("muster-bench-"));
    }

    Path folder() {
        return folder;
    }

    synchronized Path newFolder(String name) throws IOException {
        folders++;
        return Files.createDirectory(folder.resolve(folders + "-" + name));
    }

    /** Closed with the workplace, latest first, unless it is {@link #end ended} before. */
    synchronized <T extends AutoCloseable> T keep(T closeable) {
        open.push(closeable);
        return closeable;
    }

    /** Somebody else ends it. */
    synchronized void forget(AutoCloseable closeable) {
        open.remove(closeable);
    }

    void end(AutoCloseable closeable) throws Exception {
        forget(closeable);
        closeable.close();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("muster bench: something did not end: " + e.getMessage());
            }
        }
        try {
            delete(folder);
        } catch (IOException e) {
            System.err.println("muster bench: " + folder + " is left behind: " + e.getMessage());
        }
    }
}
