package org.muster.benchmarks;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.benchmarks.SeatedParty.SeatedLeg;

/** Parties and legs as Timefold sees them. */
@PlanningSolution
public class SeatPlan {
    @ProblemFactCollectionProperty @ValueRangeProvider private List<SeatedLeg> legs = List.of();
    @PlanningEntityCollectionProperty private List<SeatedParty> parties = List.of();
    @PlanningScore private @Nullable HardMediumSoftScore score;

    /** For the solver, which makes its own. */
    public SeatPlan() {}

    SeatPlan(List<SeatedLeg> legs, List<SeatedParty> parties) {
        this.legs = legs;
        this.parties = parties;
    }

    public List<SeatedLeg> getLegs() {
        return legs;
    }

    public List<SeatedParty> getParties() {
        return parties;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** Seats and times kept; then few left; then early departures. */
    public static final class Rules implements ConstraintProvider {
        private static int end;

        /** Minutes that count for whoever is left; the solver makes the rules itself. */
        static void endAt(int minutes) {
            end = minutes;
        }

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(SeatedParty.class)
                        .groupBy(
                                SeatedParty::getLeg,
                                ConstraintCollectors.sum(SeatedParty::getSeats))
                        .filter((leg, seats) -> seats > Objects.requireNonNull(leg).seats())
                        .penalize(
                                HardMediumSoftScore.ONE_HARD,
                                (leg, seats) -> seats - Objects.requireNonNull(leg).seats())
                        .asConstraint("seats"),
                factory.forEach(SeatedParty.class)
                        .filter(party ->
                                Objects.requireNonNull(party.getLeg()).cutOff() < party.getReady())
                        .penalize(HardMediumSoftScore.ONE_HARD)
                        .asConstraint("cut-off"),
                factory.forEachIncludingUnassigned(SeatedParty.class)
                        .filter(party -> party.getLeg() == null)
                        .penalize(HardMediumSoftScore.ONE_MEDIUM, SeatedParty::getSeats)
                        .asConstraint("left"),
                factory.forEachIncludingUnassigned(SeatedParty.class)
                        .penalize(
                                HardMediumSoftScore.ONE_SOFT,
                                party -> (long) party.getSeats() * departs(party.getLeg()))
                        .asConstraint("exposure")
            };
        }

        private static int departs(@Nullable SeatedLeg leg) {
            return leg == null ? end : leg.departs();
        }
    }
}
