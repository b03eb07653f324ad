package org.muster.formats.listing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in the cells of lists, in five languages, from words.txt. */
final class Words {

    private static final Map<String, Set<String>> WORDS =
            WordList.read("words.txt").entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, entry -> folded(entry.getValue())));

    private static final Set<String> NOTHING =
            Set.copyOf(WordList.read("words.txt").get("unknown"));

    private Words() {}

    private static Set<String> folded(List<String> words) {
        return words.stream()
                .map(Fold::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean is(String meaning, String text) {
        return WORDS.getOrDefault(meaning, Set.of()).contains(Fold.fold(text));
    }

    /** Whether a cell holds a way of writing that nothing is known. */
    static boolean isNothing(String text) {
        return text.isBlank()
                || NOTHING.contains(text.toLowerCase(java.util.Locale.ROOT))
                || text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
