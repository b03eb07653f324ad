package org.muster.identity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PresenceEstimateTest {
    private static final Calibration CERTAIN = new Calibration(0.15, 1, 0);

    /**
     * What a post could know at noon of the first day: a quarter called, two in three picked up.
     */
    @Test
    void twelveHundredListedInNiameyMeansAboutSixHundred() {
        SourceCount register = new SourceCount("consular register", 1_200, 102, 98, 1);

        PresenceEstimate estimate = PresenceEstimate.of(List.of(register), Calibration.UNTRIED, 1);

        assertThat(estimate.middle()).isBetween(560, 650);
        assertThat(estimate.low()).isLessThan(600);
        assertThat(estimate.high()).isGreaterThan(600);
        assertThat(estimate.high() - estimate.low()).isBetween(60, 300);
        assertThat(estimate.sentence())
                .contains(
                        "1,200 listed mean about",
                        "102 answered",
                        "98 that",
                        "15 % a year",
                        "seed 1");
    }

    @Test
    void withoutAnyAnswerTheRangeSaysThatNothingIsKnown() {
        PresenceEstimate estimate =
                PresenceEstimate.of(
                        List.of(new SourceCount("register", 1_000, 0, 0, 0)), CERTAIN, 1);

        assertThat(estimate.low()).isLessThan(250);
        assertThat(estimate.high()).isGreaterThan(750);
    }

    @Test
    void whenEverybodyHasAnsweredItIsTheirNumber() {
        PresenceEstimate estimate =
                PresenceEstimate.of(
                        List.of(
                                new SourceCount("register", 300, 180, 120, 0),
                                new SourceCount("travellers", 40, 40, 0, 0)),
                        CERTAIN,
                        1);

        assertThat(List.of(estimate.low(), estimate.middle(), estimate.high())).containsOnly(220);
    }

    /** In two years 0.2775 of a list go stale; six in ten of as many newcomers are 50. */
    @Test
    void anOldListLacksThoseWhoCame() {
        PresenceEstimate estimate =
                PresenceEstimate.of(
                        List.of(new SourceCount("register", 300, 180, 120, 2)), CERTAIN, 1);

        assertThat(estimate.low()).isGreaterThan(180);
        assertThat((double) estimate.middle()).isCloseTo(230, within(5.0));
    }

    @Test
    void moreAnswersNarrowTheRangeAndAMultiplierMovesIt() {
        PresenceEstimate few =
                PresenceEstimate.of(
                        List.of(new SourceCount("register", 1_200, 10, 10, 1)), CERTAIN, 1);
        PresenceEstimate many =
                PresenceEstimate.of(
                        List.of(new SourceCount("register", 1_200, 200, 200, 1)), CERTAIN, 1);
        PresenceEstimate half =
                PresenceEstimate.of(many.sources(), new Calibration(0.15, 0.5, 0), 1);

        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
        assertThat((double) half.middle()).isCloseTo(many.middle() / 2.0, within(1.0));
    }

    @Test
    void sameCountsInAnyOrderGiveTheSame() {
        SourceCount register = new SourceCount("register", 900, 50, 60, 2);
        SourceCount tours = new SourceCount("tours", 80, 30, 5, 0.1);

        assertThat(PresenceEstimate.of(List.of(tours, register), Calibration.UNTRIED, 7))
                .isEqualTo(PresenceEstimate.of(List.of(register, tours), Calibration.UNTRIED, 7));
    }

    /** Truths that are drawn as the method supposes fall in the range as often as it promises. */
    @Test
    void theRangeHoldsTheTruthNineTimesInTen() {
        Random random = new Random(99);
        int held = 0;
        int tried = 300;
        for (int i = 0; i < tried; i++) {
            int listed = 200 + random.nextInt(2_000);
            double share = 0.2 + 0.6 * random.nextDouble();
            int here = 0;
            int answeredHere = 0;
            int answeredAway = 0;
            for (int person = 0; person < listed; person++) {
                boolean isHere = random.nextDouble() < share;
                boolean answers = random.nextInt(5) == 0;
                here += isHere ? 1 : 0;
                answeredHere += isHere && answers ? 1 : 0;
                answeredAway += !isHere && answers ? 1 : 0;
            }
            PresenceEstimate estimate =
                    PresenceEstimate.of(
                            List.of(
                                    new SourceCount(
                                            "register", listed, answeredHere, answeredAway, 0)),
                            CERTAIN,
                            i);
            held += estimate.low() <= here && here <= estimate.high() ? 1 : 0;
        }
        assertThat((double) held / tried).isBetween(0.85, 0.95);
    }

    @Test
    void countsThatCannotBe() {
        assertThatThrownBy(() -> new SourceCount("register", 10, 6, 5, 0))
                .hasMessageContaining("lists 10 people, and 11 answered");
        assertThatThrownBy(() -> new SourceCount("register", -1, 0, 0, 0))
                .hasMessageContaining("register");
        assertThatThrownBy(() -> new SourceCount("register", 1, 0, 0, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Calibration(1, 1, 0)).hasMessageContaining("yearlyDecay");
        assertThatThrownBy(() -> new Calibration(0.1, 0, 0)).hasMessageContaining("multiplier");
    }
}
