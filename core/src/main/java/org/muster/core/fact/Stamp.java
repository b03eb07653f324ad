package org.muster.core.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * A reading of a node's hybrid logical clock: wall time in milliseconds, a counter that orders
 * facts within one millisecond or after a clock that stepped back, and the node that breaks ties.
 * Stamps give all nodes the same order of all facts.
 *
 * <p>Source: Kulkarni, Demirbas et al., "Logical Physical Clocks", OPODIS 2014.
 */
public record Stamp(long millis, int counter, NodeId node) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::millis)
                    .thenComparingInt(Stamp::counter)
                    .thenComparing(Stamp::node);

    /** The end of the year 9999, beyond which no clock goes that somebody set. */
    public static final long LATEST_MILLIS =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private static final NodeId LAST_NODE = new NodeId("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz");

    /**
     * The last stamp that {@code instant} can hold: everything recorded up to and including it lies
     * at or before this.
     */
    public static Stamp endOf(Instant instant) {
        return new Stamp(instant.toEpochMilli(), Integer.MAX_VALUE, LAST_NODE);
    }

    /** After every stamp that can occur. */
    public static Stamp endOfTime() {
        return new Stamp(Long.MAX_VALUE, Integer.MAX_VALUE, LAST_NODE);
    }

    /**
     * The stamp that follows this one on {@code node} when the wall shows {@code now}: never before
     * this one.
     */
    public Stamp next(Instant now, NodeId on) {
        long wall = now.toEpochMilli();
        if (wall > millis) {
            return new Stamp(wall, 0, on);
        }
        // whatever a node says its counter is: nobody's next stamp lies before it
        return counter == Integer.MAX_VALUE
                ? new Stamp(millis + 1, 0, on)
                : new Stamp(millis, counter + 1, on);
    }

    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
