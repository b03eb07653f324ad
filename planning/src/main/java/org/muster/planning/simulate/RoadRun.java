package org.muster.planning.simulate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.muster.planning.model.Road;

/** A road in one run: who is on it by their own means, who waits for a next convoy on it. */
final class RoadRun {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    final Road road;
    final Hours hours;
    final Spot onIt;

    /** Those whose convoy left without them, or came back: the higher class first. */
    final TreeSet<Traveller> stranded =
            new TreeSet<>(
                    Comparator.<Traveller>comparingInt(who -> who.booked.rank())
                            .thenComparingInt(who -> who.booked.number()));

    private record SetOut(long time, int vehicles) {}

    private final Deque<SetOut> lastHour = new ArrayDeque<>();

    RoadRun(Road road) {
        this.road = road;
        hours = new Hours(List.of(), road.closed());
        onIt = new Spot("on " + road.id());
    }

    /** The first moment at which so many vehicles may set out; they wait for an hour at most. */
    long next(long now, int vehicles) {
        while (!lastHour.isEmpty() && lastHour.getFirst().time() <= now - HOUR) {
            lastHour.removeFirst();
        }
        int gone = lastHour.stream().mapToInt(SetOut::vehicles).sum();
        return lastHour.isEmpty() || gone + vehicles <= road.perHour().orElse(Integer.MAX_VALUE)
                ? now
                : lastHour.getFirst().time() + HOUR;
    }

    void setOut(long now, int vehicles) {
        if (road.perHour().isPresent()) {
            lastHour.addLast(new SetOut(now, vehicles));
        }
    }
}
