package org.muster.server.costs;

import java.time.Instant;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;

/** When legs left. */
public final class Departed {
    private Departed() {}

    /** As it was recorded; as planned where a leg has not left. */
    public static Instant at(View view, Leg leg) {
        return Leg.findDeparted(view, leg.id()).orElse(leg.plan().departs());
    }
}
