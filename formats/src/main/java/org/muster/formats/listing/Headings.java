package org.muster.formats.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What headings mean, in five languages, from headings.txt. */
final class Headings {

    /**
     * @param key a field's word, or one of those that the other columns decide: {@code
     *     family-or-whole}, {@code given-or-whole}, {@code family-or-household}, {@code departure}
     * @param word the known words that were recognised
     * @param whole whether they are all of the heading
     */
    record Match(String key, String word, boolean whole) {

        /** What it means as long as no other column says otherwise. */
        Field field() {
            return switch (key) {
                case "family-or-whole" -> Field.FAMILY_NAME;
                case "given-or-whole" -> Field.GIVEN_NAME;
                case "family-or-household" -> Field.HOUSEHOLD;
                case "departure" -> Field.TRIP_UNTIL;
                default -> Field.find(key).orElse(Field.IGNORED);
            };
        }
    }

    private static final Map<String, String> KEYS = WordList.byWord("headings.txt");
    private static final Map<String, String> SPELLINGS = spellings();

    /** Shorter words mean something only when they are the whole heading. */
    private static final int SHORTEST_PART = 3;

    private Headings() {}

    static Optional<Match> find(String heading) {
        String folded = Fold.fold(heading);
        if (KEYS.containsKey(folded)) {
            return Optional.of(match(folded, true));
        }
        return longestPart(folded).map(part -> match(part, false));
    }

    /** Whether a row of such cells looks like headings: how many are known. */
    static int known(List<String> cells) {
        return (int)
                cells.stream().filter(cell -> cell.length() < 60).filter(Headings::knows).count();
    }

    private static boolean knows(String cell) {
        return find(cell)
                .filter(match -> match.whole() || match.word().length() * 2 >= cell.length())
                .isPresent();
    }

    private static Match match(String folded, boolean whole) {
        return new Match(KEYS.getOrDefault(folded, ""), SPELLINGS.getOrDefault(folded, ""), whole);
    }

    private static Optional<String> longestPart(String folded) {
        String[] words = folded.split(" ", -1);
        for (int length = words.length - 1; length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", List.of(words).subList(from, from + length));
                if (part.length() >= SHORTEST_PART && KEYS.containsKey(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        WordList.read("headings.txt")
                .values()
                .forEach(words ->
                        words.forEach(word -> spellings.putIfAbsent(Fold.fold(word), word)));
        return Map.copyOf(spellings);
    }
}
