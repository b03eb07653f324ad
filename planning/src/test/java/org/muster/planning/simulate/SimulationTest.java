package org.muster.planning.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Leg;
import org.muster.planning.plan.Booking;
import org.muster.planning.simulate.Assumptions.Delay;
import org.muster.planning.simulate.Assumptions.Fill;
import org.muster.planning.simulate.Assumptions.Rate;
import org.muster.planning.simulate.Assumptions.Shows;

class SimulationTest {
    private static final int PLANS = 60;

    /** Everything that can go wrong does so often. */
    static final Assumptions ROUGH =
            new Assumptions(
                    new Shows(4, 1, "test"),
                    new Delay(0.4, Duration.ofMinutes(50), "test"),
                    new Delay(0.5, Duration.ofMinutes(40), "test"),
                    new Rate(0.2, "test"),
                    new Delay(1, Duration.ofHours(2), "test"),
                    new Rate(0.1, "test"),
                    new Rate(0.05, "test"),
                    new Delay(1, Duration.ofHours(2), "test"),
                    new Delay(0.5, Duration.ofHours(2), "test"),
                    Assumptions.usual().stations(),
                    Fill.PRESENT);

    @Test
    void withoutChanceARunIsThePlan() {
        for (int seed = 0; seed < PLANS; seed++) {
            TightPlan drawn = new TightPlan(seed);
            assertThat(PlanCheck.of(drawn.problem, drawn.plan).broken()).isEmpty();
            Scene scene = Scene.of(drawn.certain(), drawn.plan);
            Run run = Play.play(scene, Assumptions.CERTAIN, 1, 0);
            for (Scene.Flown flown : scene.flights()) {
                Leg leg = flown.leg();
                Run.Sailed sailed = run.legs().get(flown.number());
                assertThat(sailed.departed()).as(leg.id()).isEqualTo(Optional.of(leg.departs()));
                assertThat(sailed.parties())
                        .as("seed %d, leg %s", seed, leg.id())
                        .containsExactlyInAnyOrderElementsOf(booked(drawn, leg));
            }
            assertThat(run.out()).isEqualTo(drawn.problem.souls());
        }
    }

    private static List<String> booked(TightPlan drawn, Leg leg) {
        return drawn.plan.bookings().stream()
                .filter(booking -> booking.leg().equals(leg.id()))
                .map(Booking::party)
                .toList();
    }

    @Test
    void everybodyIsAtOnePlaceAfterEveryEvent() {
        int rough = 0;
        for (int seed = 0; seed < PLANS; seed++) {
            TightPlan drawn = new TightPlan(seed);
            Scene scene = Scene.of(drawn.problem, drawn.plan);
            Run run = Play.play(scene, ROUGH, seed, 0, SimulationTest::look);
            long left = run.left().values().stream().mapToLong(n -> n).sum();
            assertThat(run.out() + left).isEqualTo(drawn.problem.souls());
            rough += left > 0 ? 1 : 0;
        }
        assertThat(rough).isGreaterThan(PLANS / 2);
    }

    private static void look(World world) {
        Set<Traveller> seen = new HashSet<>();
        for (Spot spot : world.spots()) {
            for (Traveller traveller : spot.there()) {
                assertThat(seen.add(traveller)).as("%s twice", traveller.booked).isTrue();
                assertThat(traveller.spot()).isSameAs(spot);
            }
            long souls = spot.there().stream().mapToLong(one -> one.souls).sum();
            assertThat(spot.souls()).isEqualTo(souls);
        }
        assertThat(seen).hasSize(world.travellers.size());
        Set<Traveller> placed = new HashSet<>(world.terminal("airport").standBy);
        int count = placed.size();
        for (LegRun leg : world.legs) {
            placed.addAll(leg.lounge);
            placed.addAll(leg.aboard);
            count += leg.lounge.size() + leg.aboard.size();
            assertThat(leg.flown.room().holds(leg.load())).isTrue();
            assertThat(leg.out.souls()).isLessThanOrEqualTo(TightPlan.room().souls().orElseThrow());
        }
        assertThat(placed).hasSize(count);
        assertThat(placed).allMatch(one -> one.through <= world.clock.now());
    }

    @Test
    void nobodyEntersWhereThereIsNoRoom() {
        int[] crowds = {0};
        for (int seed = 0; seed < PLANS; seed++) {
            TightPlan drawn = new TightPlan(seed);
            Scene scene = Scene.of(Narrow.of(drawn.problem, 12, 25), drawn.plan);
            long[] before = {Long.MAX_VALUE, Long.MAX_VALUE};
            Play.play(
                    scene,
                    ROUGH,
                    seed,
                    0,
                    world -> {
                        before[0] = entered(world.hall("rally"), before[0], 12);
                        before[1] = entered(world.hall("airport"), before[1], 25);
                        crowds[0] += world.hall("rally").outside.souls() > 0 ? 1 : 0;
                    });
        }
        assertThat(crowds[0]).isPositive();
    }

    /** Who is there from the start may be more than there is room for; nobody comes to them. */
    private static long entered(Hall hall, long before, int room) {
        long souls = hall.inside.souls();
        assertThat(souls).isLessThanOrEqualTo(Math.max(room, before));
        return souls;
    }

    @Test
    void theSameSeedGivesTheSameRunsOnAnyNumberOfThreads() {
        TightPlan drawn = new TightPlan(7);
        Simulation simulation = Simulation.of(drawn.problem, drawn.plan, ROUGH);
        Outcome one = simulation.run(40, 5, Progress.NONE);
        assertThat(simulation.run(40, 5, Progress.NONE)).isEqualTo(one);
        assertThat(simulation.run(40, 6, Progress.NONE).out()).isNotEqualTo(one.out());
        Scene scene = Scene.of(drawn.problem, drawn.plan);
        List<Run> alone =
                IntStream.range(0, 40).mapToObj(n -> Play.play(scene, ROUGH, 5, n)).toList();
        assertThat(Summary.of(scene, ROUGH, alone, 40, 5)).isEqualTo(one);
    }

    @Test
    void moreLanesAreNeverWorseInTheMean() {
        double[] out = new double[3];
        double[] hours = new double[3];
        for (int seed = 0; seed < 20; seed++) {
            TightPlan drawn = new TightPlan(seed);
            for (int lanes = 0; lanes < 3; lanes++) {
                Outcome outcome =
                        Simulation.of(
                                        drawn.problem,
                                        drawn.plan,
                                        ROUGH.withStations(List.of(Stations.oneFor(5, 1 << lanes))))
                                .run(40, seed, Progress.NONE);
                out[lanes] += outcome.out().mean();
                hours[lanes] += gateHours(outcome);
            }
        }
        assertThat(out[1]).isGreaterThan(out[0]);
        assertThat(out[2]).isGreaterThanOrEqualTo(out[1]);
        assertThat(hours[1]).isLessThan(hours[0]);
        assertThat(hours[2]).isLessThan(hours[1]);
    }

    private static double gateHours(Outcome outcome) {
        return outcome.shortages().stream()
                .filter(one -> one.resource().kind() == Resource.Kind.GATE)
                .mapToDouble(Outcome.Shortage::personHours)
                .sum();
    }

    @Test
    void itStopsWhenToldAndSaysHowManyRunsAreDone() {
        TightPlan drawn = new TightPlan(3);
        AtomicInteger done = new AtomicInteger();
        Outcome outcome =
                Simulation.of(drawn.problem, drawn.plan, ROUGH)
                        .run(
                                50_000,
                                1,
                                new Progress() {
                                    @Override
                                    public void done(int runs, int asked) {
                                        done.accumulateAndGet(runs, Math::max);
                                    }

                                    @Override
                                    public boolean stopped() {
                                        return done.get() >= 25;
                                    }
                                });
        assertThat(outcome.asked()).isEqualTo(50_000);
        assertThat(outcome.runs()).isBetween(25, 27);
    }

    @Test
    void sharesOfWaitingAddUpAndTheLargestIsTheBottleneck() {
        TightPlan drawn = new TightPlan(11);
        Assumptions slow = Assumptions.CERTAIN.withStations(List.of(Stations.oneFor(12, 1)));
        Outcome outcome =
                Simulation.of(drawn.certain(), drawn.plan, slow).run(30, 1, Progress.NONE);
        double all = outcome.shortages().stream().mapToDouble(Outcome.Shortage::share).sum();
        assertThat(all).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(outcome.bottleneck().orElseThrow().resource())
                .isEqualTo(new Resource(Resource.Kind.GATE, "airport/one"));
    }

    @Test
    void nonsenseIsRefusedWithFieldValueAndRule() {
        TightPlan drawn = new TightPlan(1);
        Simulation simulation = Simulation.of(drawn.problem, drawn.plan, ROUGH);
        assertThatThrownBy(() -> simulation.run(0, 1, Progress.NONE))
                .hasMessage("runs is 0; it must be from 1 to 100000.");
        assertThatThrownBy(() -> new Delay(1.5, Duration.ZERO, ""))
                .hasMessage("chance is 1.5; it must be from 0 to 1.");
        assertThatThrownBy(() -> new Delay(Double.NaN, Duration.ZERO, ""))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Shows(0, 0, "")).hasMessageContaining("shows.come");
        assertThatThrownBy(() -> Stations.oneFor(3, 0))
                .hasMessage("one.lanes is 0; it must be 1 or more.");
    }
}
