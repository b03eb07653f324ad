package org.muster.identity.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Families of spellings of one name, from {@code variants.txt}: a family on each line. */
final class Variants {
    private static final String FILE = "variants.txt";
    private static final int[] NONE = {};
    private static final Map<String, int[]> FAMILIES = read();

    private Variants() {}

    /** The families that a folded word is in. */
    static int[] of(String text) {
        return FAMILIES.getOrDefault(text, NONE);
    }

    static boolean knows(String text) {
        return FAMILIES.containsKey(text);
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> families = new HashMap<>();
        int number = 0;
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            for (String spelling : line.strip().split("\\s+", -1)) {
                add(families, NameText.fold(spelling), number);
            }
            number++;
        }
        return Map.copyOf(families);
    }

    private static void add(Map<String, int[]> families, String text, int number) {
        int[] known = families.getOrDefault(text, NONE);
        if (Arrays.stream(known).noneMatch(family -> family == number)) {
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = number;
            families.put(text, more);
        }
    }

    private static List<String> lines() {
        try (InputStream file = Variants.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
