package org.muster.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.simulate.Assumptions;
import org.muster.planning.simulate.Outcome;
import org.muster.planning.simulate.Outcome.LegOutcome;
import org.muster.planning.simulate.Progress;
import org.muster.planning.simulate.Simulation;

/** What the planner makes, the simulation plays to the minute where nothing is left to chance. */
class CertainRunsTest {

    @Test
    void withoutChanceEveryPlanGoesAsItSays() {
        long booked = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = certain(RandomProblems.of(seed));
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Outcome outcome =
                    Simulation.of(problem, plan, Assumptions.CERTAIN).run(1, seed, Progress.NONE);
            assertThat(outcome.left().mean()).as("seed %d", seed).isZero();
            assertThat(outcome.out().mean() + outcome.notBooked()).isEqualTo(problem.souls());
            assertThat(outcome.shortages()).as("seed %d", seed).isEmpty();
            for (LegOutcome leg : outcome.legs()) {
                assertThat(leg.departed()).as("seed %d, leg %s", seed, leg.leg()).isEqualTo(1);
                assertThat(leg.souls().mean()).isEqualTo(leg.planned());
                assertThat(leg.late().mean()).as("seed %d, leg %s", seed, leg.leg()).isZero();
            }
            booked += (long) outcome.out().mean();
        }
        assertThat(booked).isGreaterThan(1_000);
    }

    /** Every leg is cleared and everybody comes. */
    private static Problem certain(Problem problem) {
        return problem.withLegs(problem.legs().stream().map(CertainRunsTest::cleared).toList())
                .withParties(problem.parties().stream().map(CertainRunsTest::coming).toList());
    }

    private static Party coming(Party party) {
        return new Party(
                party.id(),
                party.load(),
                party.priority(),
                party.place(),
                party.ready(),
                OptionalDouble.of(1),
                party.wishes(),
                party.nationals(),
                party.told(),
                party.pinned());
    }

    private static Leg cleared(Leg leg) {
        return new Leg(
                leg.id(),
                leg.from(),
                leg.to(),
                leg.departs(),
                leg.arrives(),
                leg.carrier(),
                leg.room(),
                leg.taken(),
                leg.lead(),
                leg.back(),
                1,
                leg.distance(),
                leg.flown());
    }
}
