package org.muster.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;

class EstimateTest {
    private static final Calibration CERTAIN = new Calibration(150, 1_000, 0);
    private static final Instant NOW = Instant.parse("2023-08-01T05:00:00Z");

    private static Estimate of(Calibration calibration, long seed, SourceCount... counts) {
        return Estimate.of(NOW, Optional.empty(), List.of(counts), calibration, List.of(), seed);
    }

    private static SourceCount register(int listed, int here, int away, int days) {
        return new SourceCount("register", Expectation.LISTED, listed, here, away, days);
    }

    @Test
    void withoutAnyAnswerTheRangeSaysThatNothingIsKnown() {
        Estimate estimate = of(CERTAIN, 1, register(1_000, 0, 0, 0));
        assertThat(estimate.low()).isLessThan(250);
        assertThat(estimate.high()).isGreaterThan(750);
    }

    @Test
    void whenEverybodyHasAnsweredItIsTheirNumber() {
        Estimate estimate = of(CERTAIN, 1, register(300, 180, 120, 0));
        assertThat(List.of(estimate.low(), estimate.middle(), estimate.high())).containsOnly(180);
    }

    /** In two years 0.2775 of a list go stale; six in ten of as many newcomers are 50. */
    @Test
    void anOldListLacksThoseWhoCameUnlessTheyCameForward() {
        SourceCount forward = new SourceCount("form", Expectation.UNLISTED, 30, 30, 0, 0);
        Estimate alone = of(CERTAIN, 1, register(300, 180, 120, 730));
        Estimate both = of(CERTAIN, 1, register(300, 180, 120, 730), forward);
        assertThat(alone.middle()).isBetween(225, 235);
        assertThat(both.middle()).isBetween(225, 236);
        assertThat(both.low()).isGreaterThanOrEqualTo(210);
    }

    @Test
    void tripsThatAreOnAreHereAndThoseThatAreOverAreNot() {
        assertThat(
                        of(CERTAIN, 1, new SourceCount("tours", Expectation.TRIP_ON, 100, 0, 0, 9))
                                .middle())
                .isGreaterThan(80);
        assertThat(
                        of(CERTAIN, 1, new SourceCount("tours", Expectation.TRIP_OFF, 100, 0, 0, 9))
                                .middle())
                .isLessThan(20);
    }

    @Test
    void sameCountsInAnyOrderGiveTheSame() {
        SourceCount tours = new SourceCount("tours", Expectation.TRIP_ON, 80, 30, 5, 40);
        assertThat(of(Calibration.UNTRIED, 7, tours, register(900, 50, 60, 700)))
                .isEqualTo(of(Calibration.UNTRIED, 7, register(900, 50, 60, 700), tours));
    }

    /**
     * The range is for people of whom nobody knows whether those away answer more or less readily:
     * over all that may be, it holds nine times in ten. If answering has nothing to do with it, it
     * is wider than it need be; if it has much to do with it, too narrow.
     */
    @Test
    void theRangeHoldsTheTruthNineTimesInTen() {
        Random random = new Random(99);
        int held = 0;
        int tried = 400;
        for (int i = 0; i < tried; i++) {
            double odds = Math.exp(0.5 * random.nextGaussian());
            held += holds(Population.drawn(random, odds, 0.2), CERTAIN, i) ? 1 : 0;
        }
        assertThat(held / (double) tried).isBetween(0.87, 0.93);
        assertThat(held(1)).isBetween(0.97, 1.0);
        assertThat(held(Math.exp(1.5))).isBetween(0.0, 0.5);
    }

    private static double held(double odds) {
        Random random = new Random(7);
        int held = 0;
        for (int i = 0; i < 100; i++) {
            held += holds(Population.drawn(random, odds, 0.2), CERTAIN, i) ? 1 : 0;
        }
        return held / 100.0;
    }

    private static boolean holds(Population population, Calibration calibration, long seed) {
        Estimate estimate = of(calibration, seed, population.count());
        return estimate.low() <= population.here() && population.here() <= estimate.high();
    }

    /** A list of people of whom some are here and some answer. */
    private record Population(int here, SourceCount count) {
        /**
         * @param odds by how much whoever is here answers more readily than whoever is away, as a
         *     ratio of the odds of being here among the silent to those among the others
         */
        static Population drawn(Random random, double odds, double answering) {
            int listed = 200 + random.nextInt(2_000);
            double ofAnswered = 0.2 + 0.6 * random.nextDouble();
            double ofSilent = 1 / (1 + (1 - ofAnswered) / ofAnswered / odds);
            int here = 0;
            int answeredHere = 0;
            int answeredAway = 0;
            for (int person = 0; person < listed; person++) {
                boolean answers = random.nextDouble() < answering;
                boolean isHere = random.nextDouble() < (answers ? ofAnswered : ofSilent);
                here += isHere ? 1 : 0;
                answeredHere += isHere && answers ? 1 : 0;
                answeredAway += !isHere && answers ? 1 : 0;
            }
            return new Population(here, register(listed, answeredHere, answeredAway, 0));
        }
    }

    /** Half are out: the other half is as likely to be here as they were. */
    @Test
    void whomALegTookOutTellsOfThoseWhoAreSilentAndIsNotHereAnyMore() {
        SourceCount half =
                new SourceCount(
                        "register", Expectation.LISTED, 1_000, 100, 100, OptionalInt.of(400), 0);
        Estimate estimate = of(CERTAIN, 1, half);
        assertThat(half.unanswered()).isEqualTo(400);
        assertThat(estimate.middle()).isBetween(400, 450);
        Estimate all =
                of(
                        CERTAIN,
                        1,
                        new SourceCount(
                                "register", Expectation.LISTED, 9, 0, 0, OptionalInt.of(9), 0));
        assertThat(all.high()).isZero();
    }

    @Test
    void calibrationComesFromOperationsThatAreOver() {
        Precedent one = new Precedent(new OperationId("one"), 1_000, 900);
        Precedent two = new Precedent(new OperationId("two"), 1_000, 1_100);
        assertThat(Calibration.of(List.of())).isEqualTo(Calibration.UNTRIED);
        assertThat(Calibration.of(List.of(one))).isEqualTo(new Calibration(150, 900, 100));
        assertThat(Calibration.of(List.of(one, two)).multiplier()).isEqualTo(1_000);
        assertThat(Calibration.of(List.of(one, two)).spread()).isEqualTo(173);
    }

    @Test
    void countsThatCannotBe() {
        assertThatThrownBy(() -> register(10, 6, 5, 0))
                .hasMessageContaining("lists 10 people, and 11 answered or are out");
        assertThatThrownBy(() -> register(-1, 0, 0, 0)).hasMessageContaining("register");
        assertThatThrownBy(() -> new Calibration(1_000, 1, 0)).hasMessageContaining("yearlyDecay");
        assertThatThrownBy(() -> new Calibration(100, 0, 0)).hasMessageContaining("multiplier");
    }
}
