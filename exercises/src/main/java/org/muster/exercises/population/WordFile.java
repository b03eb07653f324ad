package org.muster.exercises.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The plain files that the generator draws from. */
final class WordFile {
    private WordFile() {}

    static String read(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream("/population/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines without the empty ones and those that begin with a hash. */
    static List<String> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }

    /** Lines of two words that a mark parts. */
    static List<String[]> pairs(String name, String mark) {
        return lines(name).stream().map(line -> line.split(mark, 2)).toList();
    }

    /** An urn: each word as often as its weight says, in the order of the file. */
    static List<String> urn(String name) {
        List<String> urn = new ArrayList<>();
        for (String[] pair : pairs(name, " ")) {
            urn.addAll(Collections.nCopies(Integer.parseInt(pair[1]), pair[0]));
        }
        return List.copyOf(urn);
    }
}
