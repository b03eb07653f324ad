package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Who is at a place over time. Those who start there always fit; who arrives can be too many. */
final class Presence {
    private final Sweep present = new Sweep();
    private final TreeSet<Instant> arrivals = new TreeSet<>();

    void start(Instant from, Instant to, int souls) {
        present.add(from, to, souls);
    }

    void arrive(Instant from, Instant to, int souls) {
        present.add(from, to, souls);
        arrivals.add(from);
    }

    /** The stretches with more people than this in which somebody arrives. */
    List<Sweep.Stretch> above(int room) {
        return present.above(room).stream().filter(this::someoneArrives).toList();
    }

    private boolean someoneArrives(Sweep.Stretch stretch) {
        Instant next = arrivals.ceiling(stretch.from());
        return next != null && next.isBefore(stretch.to());
    }
}
