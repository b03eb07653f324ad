package org.muster.planning.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of something is in use over time. Who leaves at a moment makes room for who comes at
 * that moment. For one thread.
 */
public final class Sweep {
    private final TreeMap<Instant, Long> changes;

    public Sweep() {
        this(new TreeMap<>());
    }

    private Sweep(TreeMap<Instant, Long> changes) {
        this.changes = changes;
    }

    public Sweep copy() {
        return new Sweep(new TreeMap<>(changes));
    }

    /** A stretch of time with the most that was in use in it. */
    public record Stretch(Instant from, Instant to, long most) {}

    /** In use from a moment until before another; nothing if they are not in this order. */
    public void add(Instant from, Instant to, long amount) {
        if (from.isBefore(to)) {
            changes.merge(from, amount, Long::sum);
            changes.merge(to, -amount, Long::sum);
        }
    }

    /** All that is in use in another. */
    public void add(Sweep other) {
        other.changes.forEach((moment, change) -> changes.merge(moment, change, Long::sum));
    }

    public boolean anyAbove(long limit) {
        long used = 0;
        for (long change : changes.values()) {
            used += change;
            if (used > limit) {
                return true;
            }
        }
        return false;
    }

    /** The longest stretches in which more than so much is in use. */
    public List<Stretch> above(long limit) {
        List<Stretch> stretches = new ArrayList<>();
        long used = 0;
        long most = 0;
        Instant since = Instant.MIN;
        for (Map.Entry<Instant, Long> change : changes.entrySet()) {
            boolean before = used > limit;
            used += change.getValue();
            if (used > limit) {
                since = before ? since : change.getKey();
                most = before ? Math.max(most, used) : used;
            } else if (before) {
                stretches.add(new Stretch(since, change.getKey(), most));
            }
        }
        return stretches;
    }

    /** The most that is in use at any moment between two. */
    public long most(Instant from, Instant to) {
        long used = 0;
        long most = 0;
        for (Map.Entry<Instant, Long> change : changes.entrySet()) {
            if (!change.getKey().isBefore(to)) {
                break;
            }
            if (change.getKey().isAfter(from)) {
                most = Math.max(most, used);
            }
            used += change.getValue();
        }
        return Math.max(most, used);
    }
}
