package org.muster.planning.why;

import java.util.List;
import org.muster.planning.plan.Score;

/**
 * What one change would bring.
 *
 * @param score of the plan that was found with it
 * @param effects against the plan as it is, what counts first first; none: nothing better was found
 */
public record Gain(Change change, Score score, List<Effect> effects) {
    public Gain {
        effects = List.copyOf(effects);
    }

    public boolean isAny() {
        return !effects.isEmpty();
    }
}
