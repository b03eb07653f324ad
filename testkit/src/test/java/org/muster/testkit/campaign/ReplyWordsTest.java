package org.muster.testkit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.ReplyWords;

/** What is understood is understood rightly; the rest is for a person to read. */
class ReplyWordsTest {
    private final ReplyWords words =
            new ReplyWords()
                    .with(Meaning.WANTS_TO_LEAVE, List.of("leave", "je pars", "partir"))
                    .with(Meaning.WANTS_TO_STAY, List.of("stay", "je reste"))
                    .with(Meaning.IS_OUT, List.of("out", "already out"))
                    .with(Meaning.COMES, List.of("yes", "oui", "نعم"))
                    .with(Meaning.DOES_NOT_COME, List.of("no", "non", "لا"))
                    .with(Meaning.THANKS, List.of("merci", "thank you", "شكرا"))
                    .withLanguage("fr", List.of("français"))
                    .withLanguage("ar", List.of("arabic", "العربية"));

    @ParameterizedTest
    @CsvSource({
        "1, WANTS_TO_LEAVE",
        "' 1. ', WANTS_TO_LEAVE",
        "(1), WANTS_TO_LEAVE",
        "١, WANTS_TO_LEAVE",
        "۲, WANTS_TO_STAY",
        "3!, IS_OUT",
        "1 leave, WANTS_TO_LEAVE",
        "LEAVE, WANTS_TO_LEAVE",
        "Je pars merci, WANTS_TO_LEAVE",
        "already out, IS_OUT",
        "1 or 2, UNCLEAR",
        "1 2, UNCLEAR",
        "12, UNCLEAR",
        "not leave, UNCLEAR",
        "je ne pars pas, UNCLEAR",
        "1 adult, UNCLEAR",
        "4, UNCLEAR",
        "yes, UNCLEAR",
        "leave?, UNCLEAR",
        "2 ؟, UNCLEAR",
        "🙏, UNCLEAR",
        "'', UNCLEAR",
        "Merci, THANKS"
    })
    void aWishIsReadOrLeftToAPerson(String text, Meaning meaning) {
        assertThat(words.read(text, Question.WISH).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "1, COMES",
        "2, DOES_NOT_COME",
        "نَعَم, COMES",
        "Oui., COMES",
        "NON, DOES_NOT_COME",
        "oui non, UNCLEAR",
        "leave, UNCLEAR",
        "شُكْرًا, THANKS"
    })
    void yesAndNoAreReadWhereTheyAreAskedFor(String text, Meaning meaning) {
        assertThat(words.read(text, Question.COMING).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "leave", "we need water"})
    void whereNothingIsAskedNothingIsAnswered(String text) {
        assertThat(words.read(text, Question.NOTHING).meaning()).isEqualTo(Meaning.UNCLEAR);
    }

    @Test
    void aLanguageMayStandAloneOrBesideAnAnswer() {
        assertThat(words.read("FRANCAIS", Question.NOTHING))
                .isEqualTo(new ReplyWords.Read(Meaning.OTHER_LANGUAGE, Optional.of("fr")));
        assertThat(words.read("1 العربية", Question.WISH))
                .isEqualTo(new ReplyWords.Read(Meaning.WANTS_TO_LEAVE, Optional.of("ar")));
        assertThat(words.read("arabic français", Question.WISH).meaning())
                .isEqualTo(Meaning.UNCLEAR);
    }
}
