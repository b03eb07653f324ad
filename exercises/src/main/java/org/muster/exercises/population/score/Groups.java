package org.muster.exercises.population.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * Rows grouped twice over: sorted by the upper half of a long, the group, and then by the lower
 * half, the kind. A group should have one kind.
 */
final class Groups {
    private static final int SHOWN = 10;
    private static final int PARTS = 6;

    /** The rows of one group, from one place to before another. */
    private record Group(int from, int until, long wrong) {}

    @FunctionalInterface
    interface Step {
        void take(int from, int until);
    }

    private final long[] rows;

    private Groups(long[] rows) {
        this.rows = rows;
    }

    static Groups of(long[] sorted) {
        return new Groups(sorted);
    }

    long pairs() {
        long[] sum = {0};
        eachGroup((from, until) -> sum[0] += pairs(until - from));
        return sum[0];
    }

    long pairsOfOneKind() {
        return pairsOfOneKind(0, rows.length);
    }

    private long pairsOfOneKind(int from, int until) {
        long[] sum = {0};
        each(from, until, (a, b) -> rows[a] == rows[b] ? 1 : 0, (a, b) -> sum[0] += pairs(b - a));
        return sum[0];
    }

    /** The groups with most pairs of two kinds, the worst first. */
    List<Score.Worst> worst(IntFunction<String> group, IntFunction<String> kind) {
        Comparator<Group> better =
                Comparator.comparingLong(Group::wrong)
                        .thenComparing(Group::from, Comparator.reverseOrder());
        PriorityQueue<Group> kept = new PriorityQueue<>(better);
        eachGroup((from, until) -> {
            long wrong = pairs(until - from) - pairsOfOneKind(from, until);
            if (wrong > 0) {
                kept.add(new Group(from, until, wrong));
                if (kept.size() > SHOWN) {
                    kept.remove();
                }
            }
        });
        return kept.stream()
                .sorted(better.reversed())
                .map(one ->
                        new Score.Worst(
                                group.apply((int) (rows[one.from()] >>> 32)),
                                one.wrong(),
                                parts(one, kind)))
                .toList();
    }

    private List<String> parts(Group group, IntFunction<String> kind) {
        List<String> parts = new ArrayList<>();
        int[] more = {0};
        each(
                group.from(),
                group.until(),
                (a, b) -> rows[a] == rows[b] ? 1 : 0,
                (from, until) -> {
                    if (parts.size() < PARTS) {
                        parts.add(kind.apply((int) rows[from]) + " x" + (until - from));
                    } else {
                        more[0]++;
                    }
                });
        if (more[0] > 0) {
            parts.add("and " + more[0] + " more");
        }
        return parts;
    }

    private void eachGroup(Step step) {
        each(0, rows.length, (a, b) -> rows[a] >>> 32 == rows[b] >>> 32 ? 1 : 0, step);
    }

    private static void each(int from, int until, IntBinaryOperator same, Step step) {
        int start = from;
        for (int i = from; i < until; i++) {
            if (i + 1 == until || same.applyAsInt(i, i + 1) == 0) {
                step.take(start, i + 1);
                start = i + 1;
            }
        }
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }
}
