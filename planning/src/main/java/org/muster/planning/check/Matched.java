package org.muster.planning.check;

import java.util.List;
import java.util.Map;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/**
 * A plan's parts with what they name in the problem. What names nothing is left out: the checker
 * has reported it, and the rest is still looked at.
 *
 * @param trips of each party at most one
 * @param drives by the id of the convoy
 * @param flights by the id of the leg
 */
public record Matched(
        Problem problem,
        Names names,
        List<Trip> trips,
        Map<String, Drive> drives,
        Map<String, Flying> flights) {

    public static Matched of(Problem problem, Plan plan) {
        return new Matching(problem, new Report()).match(plan);
    }
}
