package org.muster.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.AccountState;
import org.muster.core.citizen.Wish;
import org.muster.core.request.Need;

/** Every language of the citizens' pages says all there is to say. */
class PortalWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ASKED =
            Pattern.compile("(?:word|words\\(\\)\\.get|words\\.get)\\(\"([A-Za-z][\\w.]*)\"");

    static List<String> languages() {
        return Calls.LANGUAGES.codes();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                PortalWordsTest.class.getResourceAsStream(
                                        "/messages/portal/" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageSaysWhatEnglishSays(String language) throws Exception {
        Properties english = words("en");
        Properties words = words(language);
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(words.getProperty(key)))
                    .as(language + " " + key)
                    .isEqualTo(places(english.getProperty(key)));
            assertThat(words.getProperty(key)).as(language + " " + key).isNotBlank();
        }
        if (!language.equals("en")) {
            assertThat(english.stringPropertyNames())
                    .filteredOn(key -> words.getProperty(key).equals(english.getProperty(key)))
                    .as("left in English")
                    .isSubsetOf("error", "field.email");
        }
    }

    /** Who cannot send now has other ways: paper needs no network. */
    @ParameterizedTest
    @MethodSource("languages")
    void whoeverIsPutOffIsToldOfPaper(String language) throws Exception {
        Map<String, String> paper =
                Map.of("en", "paper", "fr", "papier", "ar", "الورق", "es", "papel", "pt", "papel");
        for (String key : List.of("wrong.tooMany", "wrong.crowded", "wrong.unavailable")) {
            assertThat(words(language).getProperty(key))
                    .as(language + " " + key)
                    .contains(Objects.requireNonNull(paper.get(language)));
        }
    }

    @Test
    void whatIsAskedForIsThere() throws Exception {
        Set<String> known = words("en").stringPropertyNames();
        Set<String> asked = new TreeSet<>();
        for (String folder :
                List.of("src/main/jte/portal", "src/main/java/org/muster/server/portal")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    ASKED.matcher(Files.readString(file))
                            .results()
                            .forEach(r -> asked.add(r.group(1)));
                }
            }
        }
        for (AccountState state : AccountState.values()) {
            asked.add("own.next." + state);
            asked.add("own.state." + state);
        }
        Stream.of(Wish.values()).forEach(wish -> asked.add("wish." + wish));
        Stream.of(Need.values()).forEach(need -> asked.add("needs." + need));
        for (Step.Kind kind : Step.Kind.values()) {
            asked.add("q." + kind.name().toLowerCase(java.util.Locale.ROOT));
            // what is chosen has its question for a label
            Field.listOf(new Step(kind, 2)).stream()
                    .filter(field -> field.choices().isEmpty())
                    .forEach(field -> asked.add("field." + field.word()));
        }
        asked.removeIf(key -> key.endsWith(".") || key.equals("language"));
        asked.removeAll(known);
        assertThat(asked).as("words that are asked for and not there").isEmpty();
    }
}
