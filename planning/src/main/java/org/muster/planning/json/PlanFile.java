package org.muster.planning.json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/**
 * What a plan's file holds.
 *
 * @param problem the name of the problem that it is for
 * @param score how good whoever made it says that it is; a checker says it anew
 * @param made how it was made, when a search made it
 */
public record PlanFile(String problem, Plan plan, Optional<Score> score, Optional<Made> made) {

    /** A plan about which nothing else is said. */
    public static PlanFile of(String problem, Plan plan) {
        return new PlanFile(problem, plan, Optional.empty(), Optional.empty());
    }

    /**
     * How a search ended.
     *
     * @param proven whether every level's value is its bound
     * @param took how long it took
     * @param notes what a reader must know
     */
    public record Made(boolean proven, Duration took, List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }
}
