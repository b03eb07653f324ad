package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;

/** A leg has one holder in every view, and whoever else took it is not forgotten. */
class CustodyPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverTakesALegHoldsItOrIsSeenToClaimIt(long seed) {
        for (List<Recorded> facts :
                List.of(
                        RandomOperation.apart(seed, 250).facts(),
                        new AnyFact(new Random(seed)).list(600))) {
            Operation all = new RandomOperation.Result(facts).merged();
            for (Recorded recorded : facts) {
                if (recorded.fact() instanceof CustodyTaken taken) {
                    Leg.find(all.asOf(recorded.stamp()), taken.leg())
                            .ifPresent(leg -> isHeldOrClaimed(leg.custody(), recorded));
                }
            }
        }
    }

    private static void isHeldOrClaimed(Custody custody, Recorded taken) {
        assertThat(custody.isHeldBy(taken.node()) || custody.claims().contains(taken)).isTrue();
        assertThat(custody.claims())
                .extracting(Custody::claimant)
                .doesNotHaveDuplicates()
                .doesNotContain(custody.holder());
    }

    /** Read here without the fold of legs: as of each closing, who held the leg a moment before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTheHoldersClosingCountsUnlessSomebodyChose(long seed) {
        List<Recorded> facts = RandomOperation.apart(seed, 300).facts();
        Operation all = new RandomOperation.Result(facts).merged();
        for (Leg leg : Leg.listAll(all)) {
            boolean chosen =
                    all.history(leg.id()).stream()
                            .anyMatch(one -> one.fact() instanceof ManifestChosen);
            leg.manifest()
                    .filter(closing -> !chosen)
                    .ifPresent(closing -> {
                        Leg then = Leg.get(all.asOf(closing.stamp()), leg.id());
                        assertThat(then.custody().isHeldBy(closing.node())).isTrue();
                        assertThat(earlierClosings(all, then, closing)).isEmpty();
                    });
        }
    }

    private static List<Recorded> earlierClosings(Operation all, Leg leg, Recorded closing) {
        return all.history(leg.id()).stream()
                .filter(one -> one.fact() instanceof ManifestClosed)
                .filter(one -> one.stamp().compareTo(closing.stamp()) < 0)
                .filter(one ->
                        Leg.get(all.asOf(one.stamp()), leg.id()).custody().isHeldBy(one.node()))
                .toList();
    }
}
