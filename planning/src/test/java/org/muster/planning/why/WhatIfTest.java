package org.muster.planning.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Place;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.RandomProblems;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;

class WhatIfTest {
    /** One bus brings at most 10 of 22 to F1; with a second one its 18 seats can be filled. */
    private static final Problem PROBLEM =
            DrawnProblem.of(
                    """
                    now 04:00 deadline=20:00
                    class all
                    rally R
                    terminal A
                    haven H
                    road R-A R A 60m convoy
                    fleet B vehicles=1 room=10 serves=R-A/30m/90m
                    carrier C fits=wide/18
                    leg F1 A H 06:00 08:00 carrier=C
                    party p1 6 place=R
                    party p2 4 place=R
                    party p3 8 place=R
                    party p4 4 place=R
                    """);

    private static final WhatIf.Solver SOLVER = (problem, _) -> solve(problem).score();

    @Test
    void oneMoreBusBringsThoseWhomItHasRoomFor() {
        Result now = solve(PROBLEM);
        List<Binding> binds = Why.of(PROBLEM, now.plan()).listBindings();
        List<Change> changes = Variations.listFor(PROBLEM, binds, 30);
        List<Gain> heard = new ArrayList<>();
        Gains gains =
                new WhatIf(PROBLEM, now.score(), SOLVER)
                        .run(changes, Duration.ofHours(1), () -> 0, () -> false, heard::add);
        assertThat(gains.untried()).isEmpty();
        assertThat(heard).isEqualTo(gains.tried());
        assertThat(left(gains, new GroundChange.Vehicles("B", 1))).isEqualTo(left(now.score()) - 4);
        assertThat(left(gains, new Change.Deadline(Duration.ofHours(1)))).isZero();
        assertThat(left(gains, new AirChange.OneMoreCarrier("C"))).isZero();
    }

    @Test
    void oneMoreLegStandLaneAndHourAreAskedAboutWhereTheyAreKnown() {
        Problem problem =
                DrawnProblem.of(
                        """
                        now 04:00 deadline=20:00
                        class all
                        terminal A open=05:00-09:00,09:30-12:00 parking=1 gate=60
                        terminal B
                        haven H
                        leg F1 A H 08:00 10:00 room=2 taken=1
                        leg F2 A H 10:00 12:00 room=4 taken=2
                        party p1 2 place=A
                        party p2 4 place=A
                        """);
        List<Change> changes = Variations.listFor(problem, List.of(), 30);
        assertThat(changes)
                .containsExactly(
                        new AirChange.OneMoreLeg("F2"),
                        new PlaceChange.Parking("A", 1),
                        new PlaceChange.GateRate("A", 30),
                        new PlaceChange.OpenLonger("A", Duration.ofHours(1)),
                        new Change.Deadline(Duration.ofHours(1)));
        Problem more = changes.getFirst().on(problem);
        assertThat(more.legs()).hasSize(3);
        assertThat(more.legs().getLast().taken().souls()).isZero();
        assertThat(solve(more).plan().bookings()).hasSize(2);
        assertThat(solve(problem).plan().bookings()).hasSize(1);
        Place.Terminal longer = (Place.Terminal) changes.get(3).on(problem).places().getFirst();
        assertThat(longer.open())
                .extracting(span -> span.to().toString())
                .allSatisfy(end -> assertThat(end).containsAnyOf("T09:30", "T13:00"));
    }

    @Test
    void eachSearchGetsItsShareOfTheTimeThatIsLeft() {
        AtomicLong clock = new AtomicLong();
        List<Duration> limits = new ArrayList<>();
        WhatIf.Solver slow =
                (_, limit) -> {
                    limits.add(limit);
                    clock.addAndGet(Duration.ofSeconds(limits.size() == 1 ? 1 : 9).toNanos());
                    return new Score(List.of());
                };
        List<Change> changes =
                List.of(
                        new GroundChange.Vehicles("B", 1),
                        new GroundChange.Vehicles("B", 2),
                        new GroundChange.Vehicles("B", 3),
                        new GroundChange.Vehicles("B", 4));
        Gains gains =
                new WhatIf(PROBLEM, new Score(List.of()), slow)
                        .run(changes, Duration.ofSeconds(10), clock::get, () -> false, _ -> {});
        assertThat(limits).containsExactly(Duration.ofMillis(2500), Duration.ofSeconds(3));
        assertThat(gains.untried()).isEqualTo(changes.subList(2, 4));
    }

    @Test
    void itCanBeStopped() {
        List<Change> changes = List.of(new GroundChange.Vehicles("B", 1));
        Gains gains =
                new WhatIf(PROBLEM, new Score(List.of()), SOLVER)
                        .run(changes, Duration.ofHours(1), () -> 0, () -> true, _ -> {});
        assertThat(gains.untried()).isEqualTo(changes);
    }

    /** Whatever is asked about only allows more: the plan as it is keeps every rule. */
    @Test
    void whatIsAskedAboutForbidsNothing() {
        int asked = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.of(seed);
            Result now = solve(problem);
            List<Binding> binds = Why.of(problem, now.plan()).listBindings();
            for (Change change : Variations.listFor(problem, binds, 10)) {
                Problem more = change.on(problem);
                assertThat(more).as("seed %d, %s", seed, change).isNotEqualTo(problem);
                assertThat(PlanCheck.of(more, now.plan()).text())
                        .as("seed %d, %s", seed, change)
                        .isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    private static double left(Gains gains, Change change) {
        return gains.tried().stream()
                .filter(gain -> gain.change().equals(change))
                .flatMap(gain -> gain.effects().stream())
                .filter(effect -> effect.level() == Level.LEFT_BY_CLASS)
                .mapToDouble(Effect::better)
                .sum();
    }

    private static double left(Score score) {
        return score.values().getFirst().value();
    }

    private static Result solve(Problem problem) {
        return Planners.greedy().solve(problem, Optional.empty(), Watch.NONE);
    }
}
