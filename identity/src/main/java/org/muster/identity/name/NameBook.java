package org.muster.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads names, and each distinct word only once. Keep one for as long as a batch of names lasts; it
 * never forgets a word. What it returns depends on the name alone, never on what was read before.
 *
 * <p>Threads: any number.
 */
public final class NameBook {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_JOIN = 3;

    private final ConcurrentHashMap<String, NameToken> tokens = new ConcurrentHashMap<>();

    /** Reads a name; parts that are not known are empty. */
    public NameKeys keysOf(String family, String given, String original) {
        List<String> particles = new ArrayList<>();
        boolean inOnePiece = given.isBlank() || family.isBlank();
        NameSide.Part first = part(words(family, inOnePiece), particles);
        NameSide.Part second = part(words(given, inOnePiece), particles);
        NameSide.Part own = part(words(original, true), particles);
        return new NameKeys(side(first, second), side(own, NameSide.Part.EMPTY), particles);
    }

    private static List<String> words(String part, boolean whole) {
        List<String> words = whole ? NameWords.ofWhole(part) : NameWords.of(part);
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }

    private static NameSide side(NameSide.Part family, NameSide.Part given) {
        if (family.isEmpty() || given.isEmpty()) {
            NameSide.Part only = family.isEmpty() ? given : family;
            return only.isEmpty() ? NameSide.EMPTY : new NameSide(only, NameSide.Part.EMPTY, only);
        }
        return new NameSide(family, given, both(family, given));
    }

    private static NameSide.Part both(NameSide.Part family, NameSide.Part given) {
        List<NameToken> words = new ArrayList<>(family.list());
        words.addAll(given.list());
        List<NameSide.Joined> joined = new ArrayList<>(List.of(family.joined()));
        for (NameSide.Joined one : given.joined()) {
            int from = one.from() + family.tokens().length;
            joined.add(new NameSide.Joined(from, one.count(), one.token()));
        }
        return new NameSide.Part(
                words.toArray(NameToken[]::new), joined.toArray(NameSide.Joined[]::new));
    }

    private NameSide.Part part(List<String> words, List<String> particles) {
        List<String> folded = words.stream().map(NameText::fold).toList();
        boolean allSmall = folded.stream().allMatch(Particles::isParticle);
        int[] places = new int[words.size() + 1];
        List<NameToken> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places[i] = kept.size();
            if (allSmall || !Particles.isParticle(folded.get(i))) {
                kept.add(token(words.get(i)));
            } else {
                particles.add(folded.get(i));
            }
        }
        places[words.size()] = kept.size();
        return new NameSide.Part(
                kept.toArray(NameToken[]::new),
                joined(words, places).toArray(NameSide.Joined[]::new));
    }

    private List<NameSide.Joined> joined(List<String> words, int[] places) {
        List<NameSide.Joined> joined = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            int last = Math.min(words.size(), from + LONGEST_JOIN);
            for (int to = from + 2; to <= last; to++) {
                int count = places[to] - places[from];
                if (count > 0 && places[to] > places[to - 1] && isOneScript(words, from, to)) {
                    NameToken token = token(String.join("", words.subList(from, to)));
                    joined.add(new NameSide.Joined(places[from], count, token));
                }
            }
        }
        return joined;
    }

    private static boolean isOneScript(List<String> words, int from, int to) {
        Script script = Script.of(words.get(from));
        return words.subList(from, to).stream().allMatch(word -> Script.of(word) == script);
    }

    /** One word, in small letters. */
    NameToken token(String word) {
        NameToken known = tokens.get(word);
        return known != null ? known : tokens.computeIfAbsent(word, NameToken::of);
    }
}
