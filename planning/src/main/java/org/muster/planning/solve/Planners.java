package org.muster.planning.solve;

import java.time.Duration;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** The planners there are. */
public final class Planners {
    private Planners() {}

    /**
     * The best that can be had within a time: a first plan at once, then better ones and bounds.
     */
    public static Planner best(Duration limit) {
        return (problem, current, watch) -> new Search(problem, current, watch, limit).run();
    }

    /**
     * A problem as it is with a plan in force: its bookings are what people were told, and that
     * comes before how soon they are safe. A plan that mends another is counted against this.
     */
    public static Problem inForce(Problem problem, Plan plan) {
        return Mend.told(problem, plan);
    }

    /** One pass without the engine: feasible at once, proves nothing. */
    public static Planner greedy() {
        return (problem, current, watch) ->
                new Search(problem, current, watch, Duration.ZERO).run();
    }
}
