package org.muster.exercises.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A population on disk, for tests to read back. */
final class Written {
    final Path folder;
    final Counts counts;

    private Written(Path folder, Counts counts) {
        this.folder = folder;
        this.counts = counts;
    }

    static Written write(Path folder, int people, long seed, Rates rates) throws IOException {
        return new Written(folder, Population.write(new Plan(people, seed, rates), folder));
    }

    /** Every file by its name, as text that keeps each byte. */
    TreeMap<String, String> bytes() throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        folder.relativize(file).toString(),
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    List<String[]> truth() throws IOException {
        return table("truth.csv");
    }

    List<String[]> people() throws IOException {
        return table("people.csv");
    }

    private List<String[]> table(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The lines of a list in its encoding, headings and all. */
    List<String> list(Source source) throws IOException {
        return Files.readAllLines(
                folder.resolve("lists").resolve(source.fileName(Format.CSV)),
                Sheet.of(source).encoding());
    }

    /** The number of the line in which the headings are. */
    static int headingLine(Source source) {
        int titles = Sheet.of(source).titles().size();
        return titles == 0 ? 1 : titles + 2;
    }
}
