package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;

/** How good a draft is. The checker counts the same from the plan alone. */
final class Worth {
    private Worth() {}

    static Score of(Draft draft) {
        Problem problem = draft.outline().problem();
        List<Score.Value> values = new ArrayList<>();
        for (Level level : problem.policy().levels()) {
            switch (level) {
                case LEFT_BY_CLASS -> left(values, draft);
                case OUT_BY_DEADLINE -> values.add(value(level, out(draft)));
                case EXPOSURE -> values.add(value(level, exposure(draft)));
                case TOLD_ANEW -> values.add(value(level, toldAnew(draft)));
                case COST -> values.add(value(level, cost(draft)));
            }
        }
        return new Score(values);
    }

    private static Score.Value value(Level level, double value) {
        return new Score.Value(level, "", value, OptionalDouble.empty());
    }

    private static void left(List<Score.Value> values, Draft draft) {
        var priorities = draft.outline().problem().policy().priorities();
        long[] souls = new long[priorities.size()];
        for (Kind kind : draft.outline().kinds()) {
            souls[kind.rank()] += (long) draft.left(kind) * kind.souls();
        }
        for (int rank = 0; rank < souls.length; rank++) {
            values.add(
                    new Score.Value(
                            Level.LEFT_BY_CLASS,
                            priorities.get(rank).name(),
                            souls[rank],
                            OptionalDouble.empty()));
        }
    }

    static double out(Draft draft) {
        double out = 0;
        for (Batch batch : draft.batches()) {
            if (batch.leg().inTime()) {
                out += batch.souls() * batch.leg().leg().clearance();
            }
        }
        return out;
    }

    static double exposure(Draft draft) {
        Outline outline = draft.outline();
        double exposure = risk(draft);
        for (Batch batch : draft.batches()) {
            exposure += batch.souls() * batch.kind().weight() * batch.leg().exposure();
        }
        double toTheEnd = leftHours(outline);
        for (Kind kind : outline.kinds()) {
            exposure += (double) draft.left(kind) * kind.souls() * kind.weight() * toTheEnd;
        }
        return exposure;
    }

    /** Weighted hours of whoever is left. */
    static double leftHours(Outline outline) {
        Problem problem = outline.problem();
        return problem.threat().hours(problem.from(), problem.end());
    }

    /** The part of the exposure that comes from risky roads. */
    static double risk(Draft draft) {
        Risks risks = draft.outline().risks();
        double risk = 0;
        for (Batch batch : draft.batches()) {
            for (Ride ride : batch.rides()) {
                risk +=
                        batch.souls()
                                * batch.kind().weight()
                                * risks.of(ride.road(), ride.departs());
            }
        }
        return risk;
    }

    static double toldAnew(Draft draft) {
        long souls = 0;
        for (Kind kind : draft.outline().kinds()) {
            souls += kind.told() == null ? 0 : (long) kind.souls() * kind.count();
        }
        for (Batch batch : draft.batches()) {
            boolean kept = batch.leg().id().equals(batch.kind().told());
            souls -= kept ? batch.souls() : 0;
        }
        return souls;
    }

    static double cost(Draft draft) {
        double cost = 0;
        for (Departure leg : draft.outline().legs()) {
            if (draft.skies().flies(leg)) {
                cost += cost(leg);
            }
        }
        return cost;
    }

    static double cost(Departure leg) {
        return leg.leg().flown() || leg.carrier() == null
                ? 0
                : leg.carrier().costPerHour().orElse(0) * leg.onTheWay() / 3600.0;
    }
}
