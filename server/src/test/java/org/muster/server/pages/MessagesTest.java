package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.fact.RefusalCode;

/**
 * Every language says all there is to say: a failure prints the lines that its file lacks, with the
 * English to be translated.
 */
class MessagesTest {
    /** Texts without a word, the same in every script. */
    private static final Set<String> WITHOUT_LETTERS =
            Set.of(
                    "choice.none",
                    "Sex.OTHER",
                    "fact.JournalKept",
                    "question.said",
                    "problem.colon",
                    "problem.comma",
                    "problem.value",
                    "sitrep.change");

    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9.]+}");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern BAD_BLANK = Pattern.compile("(?<=\\S)[;!?](?=\\s|$)| :|« | »");
    private static final Map<String, String> ENGLISH = english();

    static List<String> languages() {
        return Words.LANGUAGES;
    }

    static List<String> translated() {
        return Words.LANGUAGES.stream().filter(language -> !language.equals("en")).toList();
    }

    /** What is said in English: the file of the pages, and the refusals of the enums. */
    private static Map<String, String> english() {
        Map<String, String> all = new TreeMap<>();
        Words words = Words.of("en");
        words.keys().forEach(key -> all.put(key, words.get(key)));
        for (RefusalCode code : ShownWords.refusals()) {
            all.put(code.code() + ".sentence", code.sentence());
            all.put(code.code() + ".wayOut", code.wayOut());
        }
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aLanguageSaysEverythingThatEnglishSays(String language) {
        Map<String, String> missing = new TreeMap<>(ENGLISH);
        missing.keySet().removeAll(Words.of(language).keys());
        assertThat(missing)
                .as("lines that messages/%s.properties lacks, with their English", language)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aLanguageSaysNothingThatEnglishDoesNotSay(String language) {
        Set<String> more = new TreeSet<>(Words.of(language).keys());
        more.removeAll(ENGLISH.keySet());
        assertThat(more)
                .as("keys of messages/%s.properties that English lacks", language)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void aTranslationHasTheSamePlacesForValues(String language) {
        Words words = Words.of(language);
        assertThat(words.keys())
                .allSatisfy(key ->
                        assertThat(places(words.get(key)))
                                .as(key)
                                .isEqualTo(places(ENGLISH.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmpty(String language) {
        Words words = Words.of(language);
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.get(key)).as(key).isNotBlank());
    }

    @Test
    void arabicIsWrittenInArabicLetters() {
        Words arabic = Words.of("ar");
        Set<String> latin = new TreeSet<>(arabic.keys());
        latin.removeIf(key ->
                key.startsWith("language.")
                        || WITHOUT_LETTERS.contains(key)
                        || ARABIC.matcher(arabic.get(key)).find());
        assertThat(latin).isEmpty();
        assertThat(WITHOUT_LETTERS)
                .allSatisfy(key -> assertThat(arabic.get(key)).doesNotContainPattern(ARABIC));
    }

    @Test
    void frenchHasItsBlanksBeforeSignsAndItsOwnApostrophe() {
        Words french = Words.of("fr");
        assertThat(french.keys())
                .filteredOn(key -> !key.equals("born.hint") && !key.startsWith("typed."))
                .allSatisfy(key ->
                        assertThat(french.get(key).replaceAll("\u202f[;!?]", ""))
                                .as(key)
                                .doesNotContainPattern(BAD_BLANK)
                                .doesNotContain("'"));
    }

    @Test
    void everyWordThatThePagesShowIsThere() throws IOException {
        Set<String> missing = new TreeSet<>(ShownWords.named(Path.of("src/main")));
        missing.addAll(ShownWords.byType());
        missing.removeAll(Words.of("en").keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordIsShownByAPage() throws IOException {
        Set<String> dead = new TreeSet<>(Words.of("en").keys());
        dead.removeAll(ShownWords.named(Path.of("src/main")));
        dead.removeAll(ShownWords.byType());
        assertThat(dead).as("keys that no template and no code names").isEmpty();
    }

    @Test
    void everyWordThatARuleOfTheCorePutsInARefusalIsThere() throws IOException {
        Set<String> missing = new TreeSet<>(ShownWords.valuesOfRefusals());
        assertThat(missing).hasSizeGreaterThan(40);
        Set<String> dead =
                Words.of("en").keys().stream()
                        .filter(key -> key.startsWith("value.") || key.startsWith("field."))
                        .collect(Collectors.toCollection(TreeSet::new));
        dead.removeAll(missing);
        missing.removeAll(Words.of("en").keys());
        assertThat(missing).as("values of refusals without a word").isEmpty();
        assertThat(dead).as("words for values that no rule uses").isEmpty();
    }
}
