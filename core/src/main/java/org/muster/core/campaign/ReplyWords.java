package org.muster.core.campaign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people write back, by words that translators list. Strict by design: a reply is
 * understood only if every word of it is known, all of them mean one thing, and it asks nothing. So
 * "not leave", "1 adult", "1 or 2" and "stay?" go to a person; a wrong guess here is somebody left
 * behind.
 */
public final class ReplyWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ASKING = Pattern.compile("[?\u061F]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<Meaning, Set<List<String>>> meanings = new EnumMap<>(Meaning.class);
    private final Map<List<String>, String> languages = new HashMap<>();
    private int longest = 1;

    /** What a reply was read as; a language may stand beside another meaning. */
    public record Read(Meaning meaning, Optional<String> language) {
        static final Read UNCLEAR = new Read(Meaning.UNCLEAR, Optional.empty());
    }

    /** Words, or few words together, that mean this. */
    public ReplyWords with(Meaning meaning, Collection<String> phrases) {
        phrases.forEach(phrase ->
                meanings.computeIfAbsent(meaning, m -> new HashSet<>()).add(kept(phrase)));
        return this;
    }

    /** Names of a language, as in BCP 47, in any language. */
    public ReplyWords withLanguage(String language, Collection<String> names) {
        names.forEach(name -> languages.put(kept(name), language));
        return this;
    }

    private List<String> kept(String phrase) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("'" + phrase + "' has no word in it");
        }
        longest = Math.max(longest, words.size());
        return words;
    }

    /**
     * @param question that they answer; without one only thanks and languages are understood
     */
    public Read read(String text, Question question) {
        if (ASKING.matcher(text).find()) {
            return Read.UNCLEAR;
        }
        List<String> words = words(text);
        Set<Meaning> found = EnumSet.noneOf(Meaning.class);
        Set<String> named = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            int next = take(words, at, question, found, named);
            if (next == at) {
                return Read.UNCLEAR;
            }
            at = next;
        }
        return together(found, named);
    }

    /** Takes the longest phrase that begins there; where none does, answers the same place. */
    private int take(
            List<String> words, int at, Question question, Set<Meaning> found, Set<String> named) {
        for (int size = Math.min(longest, words.size() - at); size > 0; size--) {
            List<String> phrase = words.subList(at, at + size);
            Optional<Meaning> meaning = find(phrase, question);
            Optional<String> language = Optional.ofNullable(languages.get(phrase));
            if (meaning.isPresent() || language.isPresent()) {
                meaning.ifPresent(found::add);
                language.ifPresent(named::add);
                return at + size;
            }
        }
        return at;
    }

    private Optional<Meaning> find(List<String> phrase, Question question) {
        Optional<Meaning> digit =
                phrase.size() == 1 ? ofDigit(phrase.getFirst(), question) : Optional.empty();
        return digit.or(() ->
                meanings.entrySet().stream()
                        .filter(entry -> fits(entry.getKey(), question))
                        .filter(entry -> entry.getValue().contains(phrase))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static Optional<Meaning> ofDigit(String word, Question question) {
        List<Meaning> answers =
                switch (question) {
                    case NOTHING -> List.of();
                    case WISH ->
                            List.of(Meaning.WANTS_TO_LEAVE, Meaning.WANTS_TO_STAY, Meaning.IS_OUT);
                    case COMING -> List.of(Meaning.COMES, Meaning.DOES_NOT_COME);
                };
        for (int i = 0; i < answers.size(); i++) {
            if (word.equals(Integer.toString(i + 1))) {
                return Optional.of(answers.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Meaning meaning, Question question) {
        return switch (meaning) {
            case WANTS_TO_LEAVE, WANTS_TO_STAY, IS_OUT -> question == Question.WISH;
            case COMES, DOES_NOT_COME -> question == Question.COMING;
            case THANKS -> true;
            case OTHER_LANGUAGE, UNCLEAR -> false;
        };
    }

    /** Thanks beside something else are only polite. */
    private static Read together(Set<Meaning> found, Set<String> named) {
        boolean thanks = found.remove(Meaning.THANKS);
        if (found.size() > 1 || named.size() > 1) {
            return Read.UNCLEAR;
        }
        Optional<String> language = named.stream().findFirst();
        if (!found.isEmpty()) {
            return new Read(found.iterator().next(), language);
        }
        if (language.isPresent()) {
            return new Read(Meaning.OTHER_LANGUAGE, language);
        }
        return thanks ? new Read(Meaning.THANKS, Optional.empty()) : Read.UNCLEAR;
    }

    /** Without accents and vowel signs, in small letters, digits of any script as 0 to 9. */
    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder();
        plain.codePoints()
                .forEach(sign -> {
                    int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
                    if (digit >= 0) {
                        digits.append(digit);
                    } else {
                        digits.appendCodePoint(sign);
                    }
                });
        List<String> words = new ArrayList<>(List.of(BETWEEN.split(digits)));
        words.removeIf(String::isEmpty);
        return List.copyOf(words);
    }
}
