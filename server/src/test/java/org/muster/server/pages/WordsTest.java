package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Refusal;
import org.muster.core.gate.GateRefusal;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.MovementRefusal;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.Phase;

/** How words are put together for a reader. */
class WordsTest {
    private static final Words FRENCH = Words.of("fr");
    private static final Words ARABIC = Words.of("ar");

    @Test
    void aTranslatedRefusalKeepsItsValues() {
        Refusal refusal =
                Refusal.of(MovementRefusal.WRONG_STATE, "leg", "F4", "planned", "boarding");
        assertThat(FRENCH.sentence(refusal))
                .contains("F4", "prévu", "à l’embarquement")
                .doesNotContain("{");
        assertThat(ARABIC.sentence(refusal))
                .contains("\u2068F4\u2069", "مخططة", "صعود الركاب")
                .doesNotContain("{");
    }

    @Test
    void valuesOfTheDomainAreToldAsWordsInEveryLanguage() {
        Refusal phase = Refusal.of(OperationRefusal.SAME_PHASE, "phase", Phase.WATCH);
        assertThat(Words.of("en").sentence(phase))
                .isEqualTo("The operation is already in phase watch.");
        assertThat(FRENCH.sentence(phase)).contains("veille");
        Refusal full =
                Refusal.of(GateRefusal.LIMIT_PASSED, "leg", "F4", Capacities.Limit.RAFTS, 9, 10);
        assertThat(FRENCH.sentence(full)).contains("canots de sauvetage", "9", "10");
        Refusal blank = Refusal.of(GateRefusal.BLANK, "gate", "gate");
        assertThat(FRENCH.sentence(blank)).endsWith("poste de contrôle.");
    }

    @Test
    void whatPeopleTypedIsNotTakenForAWordOfTheDomain() {
        Refusal refusal = Refusal.of(MovementRefusal.LABEL_TAKEN, "label", "gate");
        assertThat(FRENCH.sentence(refusal)).endsWith("déjà gate.");
    }

    @Test
    void timesInRefusalsAreWrittenForPeople() {
        Instant at = Instant.parse("2023-08-02T20:10:07.123Z");
        Refusal refusal = Refusal.of(MovementRefusal.IN_THE_FUTURE, "at", "The departure", at);
        assertThat(FRENCH.sentence(refusal)).contains("L’heure de départ", "2 août 2023 20:10 UTC");
        assertThat(ARABIC.sentence(refusal)).contains("2 أغسطس 2023 20:10 UTC");
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysWhatWasTyped() {
        assertThat(Words.of("en").get("layout.footer", "{1}", "post")).startsWith("{1} – post");
    }

    @Test
    void wordsFromRightToLeftIsolateTheirValues() {
        assertThat(ARABIC.direction()).isEqualTo("rtl");
        assertThat(ARABIC.get("fact.RequestWithdrawn", "R-7K3Q-9XTM-42HA"))
                .contains("\u2068R-7K3Q-9XTM-42HA\u2069");
        assertThat(ARABIC.get("gate.split", "")).doesNotContain("\u2068");
        String note = " – " + ARABIC.isolate("vu à 14 h");
        assertThat(ARABIC.get("fact.LeftGate", note)).contains(" – \u2068vu à 14 h\u2069.");
        assertThat(FRENCH.direction()).isEqualTo("ltr");
        assertThat(FRENCH.get("fact.RequestWithdrawn", "R-7K3Q-9XTM-42HA"))
                .doesNotContain("\u2068");
    }

    @Test
    void digitsAreThoseOfPassportsInEveryLanguage() {
        for (String language : Words.LANGUAGES) {
            String number =
                    java.text.NumberFormat.getIntegerInstance(Words.of(language).locale())
                            .format(1079);
            assertThat(number).matches("1\\D?079");
        }
    }

    @Test
    void frenchSignsKeepTheirBlankOnTheLine() {
        assertThat(FRENCH.get("public.leave")).isEqualTo("Souhaitez-vous partir\u202f?");
        assertThat(FRENCH.get("tally.title")).isEqualTo("Total\u00a0:");
        assertThat(FRENCH.get("gate.nobody", "Diallo")).contains("«\u00a0Diallo\u00a0»");
        assertThat(FRENCH.get("born.hint")).contains("\u202f; laissez vide");
        assertThat(FRENCH.get("WEB-005.wayOut")).contains("Content-Type: application/json");
    }
}
