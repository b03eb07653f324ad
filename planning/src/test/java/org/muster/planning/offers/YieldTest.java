package org.muster.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YieldTest {
    private static final RateGroup NEAR =
            new RateGroup(Channel.CALL, Distance.NEAR, PartyKind.ALONE, Hours.DAY);

    @ParameterizedTest
    @EnumSource
    void theTailIsThatOfGoingThroughEverySet(Measure measure) {
        for (long seed = 0; seed < 60; seed++) {
            Draws draw = new Draws(seed);
            Rates rates = draw.withoutDays();
            List<Called> called = draw.called(1 + draw.below(11));
            Distribution distribution = new Yield(rates).of(called, measure);
            for (int limit = -1; limit <= distribution.most(); limit += 2) {
                double right = new BruteForce(rates).above(called, measure, limit);
                assertThat(distribution.above(limit))
                        .as("seed %d, limit %d", seed, limit)
                        .isCloseTo(right, within(1e-9));
            }
        }
    }

    @Test
    void takingTheTopTogetherChangesNoChanceBelowIt() {
        for (long seed = 0; seed < 40; seed++) {
            Draws draw = new Draws(seed);
            Rates rates = Rates.learn(draw.seen(30), Draws.NOW);
            List<Called> called = draw.called(30);
            Distribution whole = new Yield(rates).of(called, Measure.SEATS);
            int limit = draw.below(whole.most());
            Distribution cut = new Yield(rates).of(called, Measure.SEATS, limit + 1);
            assertThat(cut.above(limit)).isCloseTo(whole.above(limit), within(1e-12));
            assertThat(whole.above(-1)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void partiesThatShareARateAndADayAreFurtherApartThanTheirMeanSays() {
        List<Called> called = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Party party =
                    new Party(
                            "P" + i, PartySize.ofSeats(1), NEAR, 0, Draws.NOW, Optional.empty(), 0);
            called.add(new Called(party, Standing.ACCEPTED, Optional.empty()));
        }
        Distribution seats = new Yield(Rates.priors()).of(called, Measure.SEATS);
        double binomial = Math.sqrt(100 * 0.64 * 0.36);
        assertThat(seats.mean()).isBetween(58.0, 66.0);
        assertThat(seats.quantile(0.95) - seats.quantile(0.05)).isGreaterThan((int) (8 * binomial));
    }

    @Test
    void whoIsHereComes() {
        Draws draw = new Draws(3);
        List<Called> here =
                draw.parties(5).stream()
                        .map(party -> new Called(party, Standing.HERE, Optional.empty()))
                        .toList();
        int seats = here.stream().mapToInt(one -> one.party().size().seats()).sum();
        Distribution come = new Yield(Rates.priors()).of(here, Measure.SEATS);
        assertThat(come.chance(seats)).isCloseTo(1, within(1e-12));
        assertThat(come.quantile(0.05)).isEqualTo(seats);
    }

    @Test
    void nobodyCalledIsNobodyComing() {
        Distribution none = new Yield(Rates.priors()).of(List.of(), Measure.SEATS);
        assertThat(none.most()).isZero();
        assertThat(none.above(0)).isZero();
    }
}
