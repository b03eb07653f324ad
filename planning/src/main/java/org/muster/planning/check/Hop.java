package org.muster.planning.check;

import java.time.Instant;
import java.util.Optional;
import org.muster.planning.model.Road;

/** A ride with its road. */
public record Hop(Road road, Instant departs, Optional<String> convoy) {
    public Instant arrives() {
        return departs.plus(road.travel());
    }
}
