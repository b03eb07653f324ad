package org.muster.sync.sim;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.View;

/** How often each thing happened. Threads: one at a time. */
final class Happenings {
    private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);

    void count(Happening happening) {
        count(happening, 1);
    }

    void count(Happening happening, long times) {
        if (times > 0) {
            counts.merge(happening, times, Long::sum);
        }
    }

    void addAll(Happenings others) {
        others.counts.forEach(this::count);
    }

    void countConflicts(View view) {
        for (Conflict conflict : Conflict.listAll(view)) {
            switch (conflict) {
                case Conflict.CustodyTwice twice -> count(Happening.CUSTODY_CLAIMED_TWICE);
                case Conflict.SealedTwice twice -> count(Happening.MANIFEST_CLOSED_TWICE);
                case Conflict.OnTwoLegs two -> count(Happening.ON_TWO_LEGS);
                case Conflict.OverCapacity over -> count(Happening.OVER_CAPACITY);
                default -> {}
            }
        }
    }

    long of(Happening happening) {
        return counts.getOrDefault(happening, 0L);
    }

    /** What was meant to happen and never did. */
    List<Happening> listMissing() {
        return Arrays.stream(Happening.values()).filter(happening -> of(happening) == 0).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Happenings happenings && counts.equals(happenings.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(each -> "%,d %s".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "))
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }
}
