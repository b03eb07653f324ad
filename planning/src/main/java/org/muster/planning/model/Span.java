package org.muster.planning.model;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; its end is not in it. */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a span must end after it begins, not from %s to %s".formatted(from, to));
        }
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean meets(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean covers(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
