package org.muster.planning.solve;

import java.time.Duration;
import java.util.List;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/**
 * A plan and how good it is.
 *
 * @param proven whether every level's value is its bound
 * @param took since the search began
 * @param notes what the reader must know: that the engine is missing, that a leg cannot be used
 */
public record Result(Plan plan, Score score, boolean proven, Duration took, List<String> notes) {
    public Result {
        notes = List.copyOf(notes);
    }
}
