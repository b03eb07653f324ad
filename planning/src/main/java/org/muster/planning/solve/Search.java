package org.muster.planning.solve;

import java.time.Duration;
import java.util.Optional;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** One search for a plan, from the first one to the last improvement. */
final class Search {
    private final Outline outline;
    private final Watch watch;
    private final long began = System.nanoTime();
    private final Duration limit;

    Search(Problem problem, Optional<Plan> current, Watch watch, Duration limit) {
        outline = new Outline(problem);
        this.watch = watch;
        this.limit = limit;
    }

    Result run() {
        Draft draft = new Draft(outline);
        Greedy.flyFixed(draft);
        new Greedy(draft, watch::stopped).fill();
        return new Result(
                Naming.plan(draft),
                Worth.of(draft),
                false,
                Duration.ofNanos(System.nanoTime() - began),
                outline.notes());
    }
}
