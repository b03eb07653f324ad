package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muster.planning.model.Span;

/**
 * The queue at a terminal's gate, those with the earlier cut-off first. Work is counted in whole
 * parts of a person, so the answer is exact. For one thread.
 */
public final class Gate {
    /** At a rate of one per hour a gate does so much of a person in an hour: a part per nano. */
    private static final long PERSON = Duration.ofHours(1).toNanos();

    private final int perHour;
    private final List<Span> open;
    private final TreeMap<Instant, TreeMap<Instant, Long>> comers;

    /** A gate without hours is always open. */
    public Gate(int perHour, List<Span> open) {
        this(perHour, open, new TreeMap<>());
    }

    private Gate(int perHour, List<Span> open, TreeMap<Instant, TreeMap<Instant, Long>> comers) {
        this.perHour = perHour;
        this.open = open;
        this.comers = comers;
    }

    /** The same people before a gate of another rate. */
    public Gate withRate(int other) {
        TreeMap<Instant, TreeMap<Instant, Long>> same = new TreeMap<>();
        comers.forEach((comes, cutOffs) -> same.put(comes, new TreeMap<>(cutOffs)));
        return new Gate(other, open, same);
    }

    public int perHour() {
        return perHour;
    }

    /** People who cannot pass before a cut-off; a part of a person counts as one. */
    public record Late(Instant cutOff, long people) {}

    /** People who come at a moment and must have passed by a cut-off; fewer than none go away. */
    public void add(Instant comes, Instant cutOff, long people) {
        comers.computeIfAbsent(comes, _ -> new TreeMap<>()).merge(cutOff, people, Long::sum);
    }

    /** Everybody who is too late, by cut-off, when the queue is worked off as well as can be. */
    public List<Late> late() {
        List<Late> late = new ArrayList<>();
        TreeMap<Instant, Long> queue = new TreeMap<>();
        Instant since = Instant.MIN;
        for (Instant moment : moments()) {
            if (!queue.isEmpty()) {
                work(queue, capacity(since, moment));
            }
            while (!queue.isEmpty() && !queue.firstKey().isAfter(moment)) {
                Map.Entry<Instant, Long> missed = queue.pollFirstEntry();
                late.add(new Late(missed.getKey(), Math.ceilDiv(missed.getValue(), PERSON)));
            }
            TreeMap<Instant, Long> coming = comers.getOrDefault(moment, new TreeMap<>());
            coming.forEach((cutOff, people) -> join(queue, late, moment, cutOff, people));
            since = moment;
        }
        return late;
    }

    /**
     * Where it could not pass so many more: from the moment from which on all that comes is as much
     * as it can do until a cut-off. Nearly exact: nothing is decided by it.
     */
    public List<Sweep.Stretch> full(long more) {
        Sweep full = new Sweep();
        TreeSet<Instant> cutOffs = new TreeSet<>();
        comers.values().forEach(these -> cutOffs.addAll(these.keySet()));
        for (Instant cutOff : cutOffs) {
            double people = more;
            for (Map.Entry<Instant, TreeMap<Instant, Long>> these :
                    comers.headMap(cutOff, false).descendingMap().entrySet()) {
                people += sum(these.getValue().headMap(cutOff, true));
                double can = perHour * openHours(these.getKey(), cutOff);
                if (people > can + 1e-6 && people > more) {
                    full.add(these.getKey(), cutOff, 1);
                }
            }
        }
        return full.above(0);
    }

    private static long sum(Map<Instant, Long> people) {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    private double openHours(Instant from, Instant to) {
        if (open.isEmpty()) {
            return Duration.between(from, to).toNanos() / (double) PERSON;
        }
        double nanos = 0;
        for (Span span : open) {
            Instant begins = Trip.later(from, span.from());
            Instant ends = to.isBefore(span.to()) ? to : span.to();
            nanos += begins.isBefore(ends) ? Duration.between(begins, ends).toNanos() : 0;
        }
        return nanos / PERSON;
    }

    private static void join(
            TreeMap<Instant, Long> queue,
            List<Late> late,
            Instant now,
            Instant cutOff,
            long people) {
        if (people > 0 && !cutOff.isAfter(now)) {
            late.add(new Late(cutOff, people));
        } else if (people > 0) {
            queue.merge(cutOff, Math.multiplyExact(people, PERSON), Math::addExact);
        }
    }

    private static void work(TreeMap<Instant, Long> queue, long capacity) {
        long left = capacity;
        while (left > 0 && !queue.isEmpty()) {
            Map.Entry<Instant, Long> first = queue.firstEntry();
            long done = Math.min(left, first.getValue());
            left -= done;
            if (done == first.getValue()) {
                queue.pollFirstEntry();
            } else {
                queue.put(first.getKey(), first.getValue() - done);
            }
        }
    }

    /** Every moment at which something changes; between two, the same people wait. */
    private TreeSet<Instant> moments() {
        TreeSet<Instant> moments = new TreeSet<>();
        comers.forEach((comes, cutOffs) -> {
            moments.add(comes);
            moments.addAll(cutOffs.keySet());
        });
        for (Span span : open) {
            moments.add(span.from());
            moments.add(span.to());
        }
        return moments;
    }

    /** What the gate can do between two neighbouring moments. */
    private long capacity(Instant from, Instant to) {
        boolean works = open.isEmpty() || open.stream().anyMatch(span -> span.holds(from));
        if (!works) {
            return 0;
        }
        long nanos = Duration.between(from, to).toNanos();
        return perHour > 0 && nanos > Long.MAX_VALUE / perHour ? Long.MAX_VALUE : nanos * perHour;
    }
}
