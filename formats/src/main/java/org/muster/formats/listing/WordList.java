package org.muster.formats.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A resource of this package in lines of {@code key: word, word, …}. */
final class WordList {

    private WordList() {}

    static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        try (InputStream in = WordList.class.getResourceAsStream(resource);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static void add(String line, Map<String, List<String>> words) {
        int colon = line.indexOf(':');
        List<String> list =
                words.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
        for (String word : line.substring(colon + 1).split("[,،]", -1)) {
            list.add(word.strip());
        }
    }

    /** Each word, folded, with its key; a word that two keys have goes to the first. */
    static Map<String, String> byWord(String resource) {
        Map<String, String> keys = new LinkedHashMap<>();
        read(resource)
                .forEach((key, words) ->
                        words.forEach(word -> keys.putIfAbsent(Fold.fold(word), key)));
        return keys;
    }
}
