package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.formats.sms.SmsAlphabet;
import org.muster.formats.sms.SmsText;

/** What translators list is read as they mean it. */
class RepliesTest {
    static List<String> languages() {
        return Replies.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageAsksAndIsUnderstood(String language) {
        for (Question question : List.of(Question.WISH, Question.COMING)) {
            assertThat(Replies.asking(question, language)).contains("1", "2");
        }
        assertThat(Replies.exercise(language)).isNotBlank().isNotEqualTo("exercise");
        for (Meaning meaning : Meaning.values()) {
            if (meaning != Meaning.UNCLEAR && meaning != Meaning.OTHER_LANGUAGE) {
                assertThat(Replies.list(language, meaning.name()))
                        .as(meaning.name())
                        .isNotEmpty()
                        .allSatisfy(word ->
                                assertThat(Replies.read(word, question(meaning)).meaning())
                                        .as(word)
                                        .isEqualTo(meaning));
            }
        }
        assertThat(Replies.list(language, "names"))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Replies.read(name, Question.NOTHING).language())
                                .as(name)
                                .isEqualTo(Optional.of(language)));
    }

    private static Question question(Meaning meaning) {
        return switch (meaning) {
            case COMES, DOES_NOT_COME -> Question.COMING;
            default -> Question.WISH;
        };
    }

    /** What is added to a text does not make it three times as dear. */
    @ParameterizedTest
    @CsvSource({"fr", "en", "es", "pt"})
    void whatIsAddedIsInSevenBits(String language) {
        for (Question question : List.of(Question.WISH, Question.COMING)) {
            assertThat(SmsText.of(Replies.asking(question, language)).alphabet())
                    .isEqualTo(SmsAlphabet.GSM_7);
        }
        assertThat(SmsText.of(Replies.exercise(language)).alphabet()).isEqualTo(SmsAlphabet.GSM_7);
    }

    /** As they are read: without accents, and together with the names of languages. */
    @Test
    void noWordOfAnyLanguageMeansSomethingElseInAnother() {
        Map<String, String> seen = new HashMap<>();
        for (String language : Replies.languages()) {
            Replies.list(language, "names").forEach(name -> once(seen, name, language));
            for (Meaning meaning : Meaning.values()) {
                if (meaning != Meaning.UNCLEAR && meaning != Meaning.OTHER_LANGUAGE) {
                    Replies.list(language, meaning.name())
                            .forEach(word -> once(seen, word, meaning.name()));
                }
            }
        }
    }

    private static void once(Map<String, String> seen, String word, String means) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFKD)
                        .replaceAll("\\p{Mn}", "")
                        .toLowerCase(Locale.ROOT);
        String other = seen.putIfAbsent(plain, means);
        assertThat(other == null ? means : other).as(word).isEqualTo(means);
    }

    /** What could be meant otherwise is for a person to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "out please",
                "fuera por favor",
                "sortie svp",
                "en partie",
                "saímos",
                "sai",
                "rester ?",
                "stay?",
                "ok"
            })
    void whatCouldBeMeantOtherwiseIsNotGuessed(String text) {
        assertThat(Replies.read(text, Question.WISH).meaning()).isEqualTo(Meaning.UNCLEAR);
        assertThat(Replies.read(text, Question.COMING).meaning()).isEqualTo(Meaning.UNCLEAR);
    }
}
