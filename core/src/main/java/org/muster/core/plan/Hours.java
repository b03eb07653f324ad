package org.muster.core.plan;

import java.time.Instant;

/** A stretch of time in which something is open, or closed; its end is not in it. */
public record Hours(Instant from, Instant to) {
    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "hours must end after they begin, not from %s to %s".formatted(from, to));
        }
    }
}
