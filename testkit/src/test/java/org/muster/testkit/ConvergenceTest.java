package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;

/**
 * The third rule of the architecture: any order of facts, any repetition, one state; and no facts,
 * however senseless, that a fold cannot bear.
 */
class ConvergenceTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nodesThatWereApartEndEqualInAnyOrderAndWithRepeats(long seed) {
        RandomOperation.Result drawn = RandomOperation.apart(seed, 250);
        endsEqual(drawn.facts(), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsThatNoRuleWouldDecideEndEqualToo(long seed) {
        endsEqual(new AnyFact(new Random(seed)).list(600), seed);
    }

    private static void endsEqual(List<Recorded> facts, long seed) {
        Operation inOrder = apply(facts);
        List<Recorded> mixed = new ArrayList<>(facts);
        mixed.addAll(facts.subList(0, facts.size() / 3));
        Collections.shuffle(mixed, new Random(seed));
        Operation shuffled = apply(mixed);

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(shuffled.size()).isEqualTo(facts.size());
        assertThat(Picture.of(shuffled, RandomOperation.START.plusSeconds(90_000)))
                .isEqualTo(Picture.of(inOrder, RandomOperation.START.plusSeconds(90_000)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePastReadsAsIfNothingHadHappenedSince(long seed) {
        List<Recorded> facts =
                seed % 2 == 0
                        ? RandomOperation.apart(seed, 250).facts()
                        : new AnyFact(new Random(seed)).list(400);
        Stamp horizon = facts.get(new Random(seed).nextInt(facts.size())).stamp();
        List<Recorded> known =
                facts.stream().filter(fact -> fact.stamp().compareTo(horizon) <= 0).toList();

        assertThat(Picture.of(apply(facts).asOf(horizon), horizon.instant()))
                .isEqualTo(Picture.of(apply(known), horizon.instant()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCommandIsFoundByItsFirstFact(long seed) {
        List<Recorded> facts = RandomOperation.together(seed, 150).facts();
        List<Recorded> mixed = new ArrayList<>(facts);
        Collections.shuffle(mixed, new Random(seed));
        Operation operation = apply(mixed);
        for (Recorded fact : facts) {
            Recorded first =
                    facts.stream()
                            .filter(other -> other.command().equals(fact.command()))
                            .min(java.util.Comparator.comparing(Recorded::stamp))
                            .orElseThrow();
            assertThat(operation.findCarriedOut(fact.command())).contains(first);
        }
    }

    private static Operation apply(List<Recorded> facts) {
        Operation operation = new Operation();
        facts.forEach(operation::apply);
        return operation;
    }
}
