package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts at moments, summed over every window of one length, its end not in it. */
public final class Windows {
    private final TreeMap<Instant, Long> amounts = new TreeMap<>();
    private final Duration length;

    public Windows(Duration length) {
        this.length = length;
    }

    public void add(Instant at, long amount) {
        amounts.merge(at, amount, Long::sum);
    }

    /** Windows with more than a limit, apart from each other, each from the first amount in it. */
    public List<Sweep.Stretch> above(long limit) {
        List<Sweep.Stretch> above = new ArrayList<>();
        Instant free = Instant.MIN;
        for (Instant start : amounts.keySet()) {
            if (start.isBefore(free)) {
                continue;
            }
            Instant end = start.plus(length);
            long sum = sum(start, end);
            if (sum > limit) {
                above.add(new Sweep.Stretch(start, end, sum));
                free = end;
            }
        }
        return above;
    }

    /** The most in any window that holds a moment. */
    public long mostAround(Instant moment) {
        long most = sum(moment, moment.plus(length));
        for (Instant start : amounts.subMap(moment.minus(length), false, moment, true).keySet()) {
            most = Math.max(most, sum(start, start.plus(length)));
        }
        return most;
    }

    private long sum(Instant start, Instant end) {
        Map<Instant, Long> within = amounts.subMap(start, true, end, false);
        return within.values().stream().mapToLong(Long::longValue).sum();
    }
}
