package org.muster.planning.solve;

import java.time.Duration;

/** The planners there are. */
public final class Planners {
    private Planners() {}

    /**
     * The best that can be had within a time: a first plan at once, then better ones and bounds.
     */
    public static Planner best(Duration limit) {
        return (problem, current, watch) -> new Search(problem, current, watch, limit).run();
    }

    /** One pass without the engine: feasible at once, proves nothing. */
    public static Planner greedy() {
        return (problem, current, watch) ->
                new Search(problem, current, watch, Duration.ZERO).run();
    }
}
