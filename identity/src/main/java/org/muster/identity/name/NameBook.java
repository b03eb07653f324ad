package org.muster.identity.name;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads names, and each distinct word only once. Keep one for as long as a batch of names lasts; it
 * never forgets a word. What it returns depends on the name alone, never on what was read before.
 *
 * <p>Threads: any number.
 */
public final class NameBook {
    private final ConcurrentHashMap<String, NameToken> tokens = new ConcurrentHashMap<>();

    /** Reads a name; parts that are not known are empty. */
    public NameKeys keysOf(String family, String given, String original) {
        return new NameKeys(read(family), read(given), read(original), List.of(), List.of());
    }

    private List<NameToken> read(String part) {
        return NameText.split(part).stream().map(this::token).toList();
    }

    NameToken token(String word) {
        return tokens.computeIfAbsent(
                word,
                w -> {
                    String text = NameText.fold(w);
                    return new NameToken(
                            text, Script.of(text), text, List.of(text), List.of(), new int[0]);
                });
    }
}
