package org.muster.planning.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A way on the ground from one place to another, in this direction only.
 *
 * @param means how people travel on it
 * @param perHour how many vehicles may set out on it in one hour; empty: no limit
 * @param escorts the pool whose teams go along; empty: none is needed
 * @param closed when nobody may set out on it
 * @param risks when being on it exposes people more than waiting does
 */
public record Road(
        String id,
        String from,
        String to,
        Duration travel,
        Means means,
        OptionalInt perHour,
        Optional<String> escorts,
        List<Span> closed,
        List<Risk> risks) {
    public Road {
        closed = List.copyOf(closed);
        risks = List.copyOf(risks);
    }

    /** How people travel. */
    public enum Means {
        /** On foot or with cars of their own; it needs nothing of ours. */
        OWN,
        /** In vehicles of a fleet that serves the road. */
        CONVOY
    }

    /**
     * How much an hour on the road weighs at a time, beside the threat: 2 is twice as much more.
     */
    public record Risk(Span span, double weight) {}
}
