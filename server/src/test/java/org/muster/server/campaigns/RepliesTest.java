package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    @Test
    void noWordOfAnyLanguageMeansSomethingElseInAnother() {
        Map<String, String> seen = new HashMap<>();
        for (String language : Replies.languages()) {
            for (Meaning meaning : Meaning.values()) {
                if (meaning == Meaning.UNCLEAR || meaning == Meaning.OTHER_LANGUAGE) {
                    continue;
                }
                for (String word : Replies.list(language, meaning.name())) {
                    String other = seen.putIfAbsent(word, meaning.name());
                    assertThat(other == null ? meaning.name() : other)
                            .as(word)
                            .isEqualTo(meaning.name());
                }
            }
        }
    }
}
