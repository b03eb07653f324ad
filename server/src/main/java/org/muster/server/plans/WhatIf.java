package org.muster.server.plans;

import java.time.Instant;
import org.muster.core.movement.LegPlan;

/** One change to what an operation asks of a planner; nothing that is so. */
public sealed interface WhatIf {
    /** More than any leg has. */
    int MOST_SEATS = 10_000;

    /** More than a what-if is asked about. */
    int MOST_WALK_INS = 20_000;

    /** A leg that leaves at another time. */
    record Move(String leg, Instant departs) implements WhatIf {}

    /** A leg with another number of seats. */
    record Resize(String leg, int seats) implements WhatIf {}

    /** A leg that does not go. */
    record Cancel(String leg) implements WhatIf {}

    /** A leg more, under a key that is no leg's reference. */
    record Add(String key, LegPlan plan) implements WhatIf {}

    /** A rally point that closes now. */
    record Close(String rallyPoint) implements WhatIf {}

    /** People who come unasked, each alone, to where all parties are. They are never adopted. */
    record WalkIns(int people) implements WhatIf {}
}
