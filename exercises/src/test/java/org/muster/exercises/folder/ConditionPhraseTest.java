package org.muster.exercises.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a tripwire waits for, in words of a file. */
class ConditionPhraseTest {

    @Test
    void whatIsWrittenReadsBack() {
        for (String phrase :
                List.of(
                        "incident",
                        "incident grave",
                        "incident crowd serious",
                        "post ordered_departure",
                        "post reduced USA",
                        "place airport closed",
                        "persons below 100",
                        "persons above 600",
                        "leg 24",
                        "demarche 0",
                        "reading fuel_days 3")) {
            assertThat(ConditionPhrase.print(ConditionPhrase.parse(phrase))).isEqualTo(phrase);
            String loud = " " + phrase.toUpperCase(Locale.ROOT);
            assertThat(ConditionPhrase.print(ConditionPhrase.parse(loud))).isEqualTo(phrase);
        }
    }

    @Test
    void whatIsNoConditionIsRefused() {
        for (String phrase :
                List.of(
                        "",
                        "post",
                        "post sleepy",
                        "post closed USB",
                        "persons above",
                        "persons above many",
                        "incident dire",
                        "place airport")) {
            assertThatThrownBy(() -> ConditionPhrase.parse(phrase))
                    .as(phrase)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
