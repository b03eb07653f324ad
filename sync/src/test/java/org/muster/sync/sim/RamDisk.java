package org.muster.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where simulated nodes have their data folders: the folder that {@code -Dsimulation.folder} names,
 * else the machine's memory where it can be used like a disk, else the disk. SQLite does the same
 * on all of them; what a crash leaves is what was written.
 */
final class RamDisk implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    private RamDisk(Path folder) {
        this.folder = folder;
    }

    static RamDisk open() throws IOException {
        Optional<Path> wished =
                Optional.ofNullable(System.getProperty("simulation.folder")).map(Path::of);
        Optional<Path> memory = wished.or(() -> Optional.of(MEMORY).filter(Files::isWritable));
        return new RamDisk(
                memory.isPresent()
                        ? Files.createTempDirectory(memory.get(), "muster-simulation")
                        : Files.createTempDirectory("muster-simulation"));
    }

    Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
