package org.muster.planning.solve;

import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Road;

/** One road of a batch's way, in a convoy or by own means. */
record Ride(Road road, int departs, @Nullable Column column) {
    int arrives() {
        return departs + Clock.seconds(road.travel());
    }
}
