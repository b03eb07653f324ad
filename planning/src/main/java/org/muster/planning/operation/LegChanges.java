package org.muster.planning.operation;

import java.util.Map;
import java.util.Set;
import org.muster.core.fact.LegId;
import org.muster.core.movement.LegPlan;

/**
 * What somebody would do to the legs of an operation and has not done.
 *
 * @param added further legs by an id of their own, which is no leg's
 */
public record LegChanges(
        Map<LegId, LegPlan> replanned, Set<LegId> cancelled, Map<String, LegPlan> added) {
    public static final LegChanges NONE = new LegChanges(Map.of(), Set.of(), Map.of());

    public LegChanges {
        replanned = Map.copyOf(replanned);
        cancelled = Set.copyOf(cancelled);
        added = Map.copyOf(added);
    }
}
