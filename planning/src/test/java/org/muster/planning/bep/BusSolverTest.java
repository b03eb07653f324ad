package org.muster.planning.bep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.planning.bep.BusInstances.Kind;
import org.muster.planning.engine.Engine;

class BusSolverTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tinyInstancesAreSolvedAsByTryingEveryPlan(Kind kind) {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BusEvacuation problem =
                    new BusInstances(
                                    kind,
                                    1 + random.nextInt(2),
                                    1 + random.nextInt(3),
                                    1 + random.nextInt(3),
                                    3 + random.nextInt(2),
                                    1 + random.nextInt(3))
                            .make(seed);

            BusResult result = solve(problem);

            assertThat(result.objective())
                    .as("%s %d", kind, seed)
                    .isEqualTo(EveryPlan.earliest(problem));
            assertThat(result.isProven()).isTrue();
            assertThat(result.gap()).isZero();
        }
    }

    /** A detour by way of another pick-up may be the quickest way where no triangle holds. */
    @Test
    void aFarPickUpIsReachedByWayOfANearOne() {
        BusEvacuation problem =
                new BusEvacuation(
                        List.of(1),
                        List.of(1, 1),
                        List.of(2),
                        List.of(List.of(1L, 1000L)),
                        List.of(List.of(1L), List.of(5L)),
                        0);

        BusResult result = solve(problem);

        assertThat(result.objective()).isEqualTo(1 + 1 + 5 + 5);
        assertThat(result.isProven()).isTrue();
    }

    @Test
    void timesOfNothingAreAllowed() {
        BusEvacuation problem =
                new BusEvacuation(
                        List.of(2),
                        List.of(3, 2),
                        List.of(4, 3),
                        List.of(List.of(0L, 7L)),
                        List.of(List.of(0L, 0L), List.of(3L, 2L)),
                        0);

        BusResult result = solve(problem);

        assertThat(result.objective()).isEqualTo(EveryPlan.earliest(problem));
        assertThat(result.isProven()).isTrue();
    }

    @Test
    void noLoadsNeedNoBus() {
        BusResult result =
                solve(
                        new BusEvacuation(
                                List.of(0),
                                List.of(0),
                                List.of(3),
                                List.of(List.of(4L)),
                                List.of(List.of(4L)),
                                0));

        assertThat(result.objective()).isZero();
        assertThat(result.isProven()).isTrue();
        assertThat(result.tours()).isEmpty();
    }

    @Test
    void longTimesAreSolvedInCoarserTicks() {
        BusEvacuation small = new BusInstances(Kind.PLANE, 2, 3, 4, 7, 3).make(11);
        BusEvacuation large =
                new BusEvacuation(
                        small.buses(),
                        small.loads(),
                        small.room(),
                        stretched(small.toPickUp()),
                        stretched(small.toShelter()),
                        9);

        assertThat(solve(large).objective()).isEqualTo(solve(small).objective() * 1_000_000_007L);
        assertThat(solve(large).isProven()).isTrue();
    }

    @Test
    void whoeverSaysStopGetsTheBestSoFarWithItsGap() {
        BusEvacuation problem = new BusInstances(Kind.PLANE, 3, 30, 40, 200, 8).make(3);

        BusResult result =
                BusSolver.solve(
                        problem, PATIENCE, new AtomicBoolean(true), (best, bound, at) -> {});

        assertThat(new TourChecker(problem).faults(result.tours(), result.objective())).isEmpty();
        assertThat(result.isProven()).isFalse();
        assertThat(result.gap()).isPositive();
    }

    private static List<List<Long>> stretched(List<List<Long>> times) {
        return times.stream()
                .map(row -> row.stream().map(time -> time * 1_000_000_007L).toList())
                .toList();
    }

    private static BusResult solve(BusEvacuation problem) {
        return BusSolver.solve(
                problem, PATIENCE, new AtomicBoolean(), (objective, bound, seconds) -> {});
    }

    /** Proofs of middle-sized instances stand when the proven times are asked for again. */
    @Test
    void middlingInstancesAreProvenByTwoWays() {
        assertThat(Engine.trouble()).isEmpty();
        IntStream.range(0, 12)
                .forEach(seed -> {
                    Kind kind = Kind.values()[seed % Kind.values().length];
                    BusEvacuation problem = new BusInstances(kind, 2, 2, 4, 8, 3).make(seed);
                    Network net = new Network(problem);
                    Search search =
                            new Search(
                                    GreedyTours.make(net),
                                    PATIENCE.toNanos(),
                                    new AtomicBoolean(),
                                    (objective, bound, seconds) -> {});
                    new FleetModel(search, net).run();

                    assertThat(search.objective()).isEqualTo(search.bound());
                    assertThat(solve(problem).objective()).isEqualTo(search.objective());
                });
    }
}
