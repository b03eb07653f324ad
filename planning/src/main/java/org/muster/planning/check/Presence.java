package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Who is at a place over time. Those who start there always fit; who arrives can be too many. For
 * one thread.
 */
public final class Presence {
    private final Sweep present;
    private final TreeMap<Instant, Integer> arrivals;

    public Presence() {
        this(new Sweep(), new TreeMap<>());
    }

    private Presence(Sweep present, TreeMap<Instant, Integer> arrivals) {
        this.present = present;
        this.arrivals = arrivals;
    }

    public Presence copy() {
        return new Presence(present.copy(), new TreeMap<>(arrivals));
    }

    /** Those here and those of another together; for people who are taken away below none. */
    public Presence plus(Presence other) {
        Presence both = copy();
        both.present.add(other.present);
        other.arrivals.forEach(both::comes);
        return both;
    }

    void start(Instant from, Instant to, int souls) {
        present.add(from, to, souls);
    }

    /** Fewer than none: they are taken away again. */
    void arrive(Instant from, Instant to, int souls) {
        present.add(from, to, souls);
        comes(from, souls);
    }

    private void comes(Instant from, int souls) {
        arrivals.merge(from, souls, (before, more) -> before + more == 0 ? null : before + more);
    }

    /** The stretches with more people than this in which somebody arrives. */
    public List<Sweep.Stretch> above(int room) {
        return present.above(room).stream().filter(this::someoneArrives).toList();
    }

    private boolean someoneArrives(Sweep.Stretch stretch) {
        Instant next = arrivals.ceilingKey(stretch.from());
        return next != null && next.isBefore(stretch.to());
    }
}
