package org.muster.planning.solve;

import java.util.Optional;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** Makes a plan. One planner may serve any number of threads. */
public interface Planner {

    /**
     * The best plan that was found, with bounds.
     *
     * @param current the plan in force, which is mended; empty: a new one is made
     * @param watch hears of every better plan, and can stop the search
     */
    Result solve(Problem problem, Optional<Plan> current, Watch watch);
}
