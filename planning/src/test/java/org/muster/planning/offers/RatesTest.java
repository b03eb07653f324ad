package org.muster.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.planning.offers.Seen.Step;

class RatesTest {
    private static final Instant NOW = Draws.NOW;
    private static final RateGroup CALLED = group(Channel.CALL, PartyKind.ALONE);
    private static final RateGroup CALLED_TOGETHER = group(Channel.CALL, PartyKind.TOGETHER);
    private static final RateGroup FORM = group(Channel.FORM, PartyKind.ALONE);

    @Test
    void withoutHistoryEveryGroupHasThePriors() {
        Rates rates = Rates.priors();
        assertThat(rates.acceptance().of(CALLED).mean()).isCloseTo(0.4, within(1e-12));
        assertThat(rates.show().of(FORM).mean()).isCloseTo(0.64, within(1e-12));
        assertThat(rates.comes(FORM, Standing.UNANSWERED)).isCloseTo(0.4 * 0.64, within(1e-12));
        assertThat(rates.comes(FORM, Standing.HERE)).isEqualTo(1);
    }

    @Test
    void aGroupThatWasSeenOftenGoesByItsOwnCounts() {
        Belief show = Rates.learn(seen(CALLED, Step.SHOW, 900, 100), NOW).show();
        assertThat(show.of(CALLED).mean()).isBetween(0.87, 0.91);
        assertThat(show.parties(CALLED)).isEqualTo(1_000);
    }

    @Test
    void aThinGroupBorrowsMostFromItsNearestRelatives() {
        List<Seen> seen = seen(CALLED, Step.SHOW, 90, 10);
        seen.addAll(seen(FORM, Step.SHOW, 20, 80));
        Belief show = Rates.learn(seen, NOW).show();
        double near = show.of(CALLED_TOGETHER).mean();
        double far = show.of(group(Channel.IN_PERSON, PartyKind.ALONE)).mean();
        assertThat(near).isGreaterThan(0.8);
        assertThat(far).isCloseTo(0.55, within(0.02));
        assertThat(show.of(CALLED_TOGETHER).strength()).isCloseTo(12, within(1e-9));
    }

    @Test
    void whatWasSeenLongAgoWeighsLess() {
        List<Seen> seen = new ArrayList<>(seen(CALLED, Step.SHOW, 0, 50));
        for (Seen one : seen(CALLED, Step.SHOW, 50, 0)) {
            seen.add(
                    new Seen(
                            one.step(),
                            one.group(),
                            true,
                            one.occasion() + " later",
                            NOW.plus(Rates.HALF_LIFE.multipliedBy(4))));
        }
        Instant later = NOW.plus(Rates.HALF_LIFE.multipliedBy(4));
        assertThat(Rates.learn(seen, later).show().of(CALLED).mean()).isGreaterThan(0.8);
    }

    @Test
    void manyPartiesOfOneDayTellLessThanAsManyOfSeveral() {
        List<Seen> oneDay = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            oneDay.add(new Seen(Step.SHOW, CALLED, i % 2 == 0, "F1", NOW));
        }
        Rates rates = Rates.learn(oneDay, NOW);
        assertThat(rates.show().parties()).isEqualTo(400);
        assertThat(rates.show().all().strength()).isBetween(20.0, 26.0);
    }

    @Test
    void whatIsLearntBringsTheRangeTogether() {
        Rates learnt = Rates.learn(seen(CALLED, Step.SHOW, 200, 200), NOW);
        assertThat(learnt.spread(Standing.ACCEPTED))
                .isLessThan(Rates.priors().spread(Standing.ACCEPTED));
        assertThat(learnt.spread(Standing.ACCEPTED)).isGreaterThan(Rates.DAY_SPREAD);
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> new Beta(0, 3)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Beta(Double.NaN, 3)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Prior(1.2, 8, 12)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new PartySize(0, 0, 0)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Room.ofSeats(-1, 0)).hasMessageContaining("below 0");
    }

    private static RateGroup group(Channel channel, PartyKind kind) {
        return new RateGroup(channel, Distance.NEAR, kind, Hours.DAY);
    }

    private static List<Seen> seen(RateGroup group, Step step, int yes, int no) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < yes + no; i++) {
            seen.add(new Seen(step, group, i < yes, "leg " + i % (1 + (yes + no) / 4), NOW));
        }
        return seen;
    }
}
