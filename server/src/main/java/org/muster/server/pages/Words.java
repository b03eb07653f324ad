package org.muster.server.pages;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.fact.Refusal;

/**
 * The words of one language, by key. What a language does not have is said in English, so that a
 * page is never empty where it matters. Where words run from right to left, each value put into a
 * sentence is isolated: a reference, a date or a Latin name keeps its own direction.
 */
public final class Words {
    private static final Languages PAGES = Languages.ofPages();

    /** Languages of the pages, the one for unknown wishes first. */
    public static final List<String> LANGUAGES = PAGES.codes();

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private final String language;
    private final boolean rightToLeft;
    private final Map<String, String> patterns;
    private final Map<String, String> english;

    /** {@code name} is the language's own name, whose script tells the writing direction. */
    Words(String language, String name, Map<String, String> patterns, Map<String, String> english) {
        this.language = language;
        this.rightToLeft = new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
        this.patterns = Map.copyOf(patterns);
        this.english = Map.copyOf(english);
    }

    /** The words of a language of the pages, or else of the first. */
    public static Words of(String language) {
        return PAGES.words(language);
    }

    public String language() {
        return language;
    }

    /** Digits are 0 to 9 in every language, as on passports, bands and boarding lists. */
    public Locale locale() {
        return Locale.forLanguageTag(language + "-u-nu-latn");
    }

    /** The writing direction, as HTML says it. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The keys that this language itself has. */
    Set<String> keys() {
        return patterns.keySet();
    }

    public String get(String key, Object... values) {
        return find(key, values).orElse(key);
    }

    public Optional<String> find(String key, Object... values) {
        String pattern = patterns.getOrDefault(key, english.getOrDefault(key, ""));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        // in one pass, so that a value such as "{1}" stays what somebody typed
        return Optional.of(
                PLACE.matcher(pattern)
                        .replaceAll(place -> {
                            int i = Integer.parseInt(place.group(1));
                            return Matcher.quoteReplacement(
                                    i < values.length
                                            ? isolate(String.valueOf(values[i]))
                                            : place.group());
                        }));
    }

    /**
     * A value that is going to stand in a sentence; one that holds an isolated part stays as is.
     */
    String isolate(String value) {
        boolean apart = rightToLeft && !value.isEmpty() && value.indexOf(ISOLATE) < 0;
        return apart ? ISOLATE + value + END_ISOLATE : value;
    }

    /** The word for a constant, by its type and name. */
    public String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What was refused, in this language where it is translated. */
    public String sentence(Refusal refusal) {
        return translate(refusal, ".sentence", refusal.rule().sentence());
    }

    public String wayOut(Refusal refusal) {
        return translate(refusal, ".wayOut", refusal.rule().wayOut());
    }

    private String translate(Refusal refusal, String part, String inEnglish) {
        String pattern = patterns.getOrDefault(refusal.code() + part, inEnglish);
        List<String> values =
                refusal.values().stream()
                        .map(value -> isolate(RefusedValue.tell(value, refusal.field(), this)))
                        .toList();
        return new Refusal(refusal.rule(), refusal.field(), values).fill(pattern);
    }
}
