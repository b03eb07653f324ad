package org.muster.server.costs;

import java.time.Instant;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementFact.LegDeparted;

/** When legs left. */
public final class Departed {
    private Departed() {}

    /** As it was recorded; as planned where a leg has not left. */
    public static Instant at(View view, Leg leg) {
        return view.history(leg.id())
                .findLast(LegDeparted.class)
                .map(LegDeparted::at)
                .orElse(leg.plan().departs());
    }
}
