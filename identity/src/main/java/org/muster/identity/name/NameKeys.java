package org.muster.identity.name;

import java.util.List;

/**
 * A name, read once so that it can be compared many times: its tokens by part, without the
 * particles, which lie beside.
 *
 * @param family the words of the family name; of the whole name where it came in one piece
 * @param given the words of the given names
 * @param original the words of the name in its own script, family and given not told apart
 * @param particles al, ben, de, van, ould … that were left out of the parts
 * @param joined words that stand side by side, written as one: Abd el Kader, Jean-Pierre
 */
public record NameKeys(
        List<NameToken> family,
        List<NameToken> given,
        List<NameToken> original,
        List<String> particles,
        List<Joined> joined) {

    /**
     * Words of the Latin name (or of the original, when that is all there is) that stand side by
     * side, as one.
     *
     * @param from the place of the first among family and given words
     * @param count how many
     */
    record Joined(int from, int count, NameToken token) {}

    public NameKeys {
        family = List.copyOf(family);
        given = List.copyOf(given);
        original = List.copyOf(original);
        particles = List.copyOf(particles);
        joined = List.copyOf(joined);
    }

    /** Reads a name; who reads many uses a {@link NameBook}. */
    public static NameKeys of(String family, String given, String original) {
        return new NameBook().keysOf(family, given, original);
    }

    public boolean isEmpty() {
        return family.isEmpty() && given.isEmpty() && original.isEmpty();
    }
}
