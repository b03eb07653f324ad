package org.muster.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.testkit.lists.ListRow;

/**
 * Over all pairs of rows: how many of those found are one person, and how many of those that are
 * were found.
 */
record PairQuality(double precision, double recall) {

    static PairQuality of(List<ListRow> rows, int[] person) {
        return of(rows.stream().mapToInt(ListRow::truth).toArray(), person);
    }

    /** Who each row is, and who it was found to be. */
    static PairQuality of(int[] truths, int[] person) {
        Map<Integer, Integer> right = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        for (int i = 0; i < person.length; i++) {
            right.merge(truths[i], 1, Integer::sum);
            found.merge(person[i], 1, Integer::sum);
            both.merge((long) truths[i] << 32 | person[i], 1, Integer::sum);
        }
        double agreed = pairs(both);
        return new PairQuality(
                agreed / Math.max(1, pairs(found)), agreed / Math.max(1, pairs(right)));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double pairs(Map<?, Integer> groups) {
        return groups.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    /** The persons when rows that were linked hang together, directly or by others. */
    static final class Linked {
        private final int[] leader;

        Linked(int rows) {
            leader = new int[rows];
            java.util.Arrays.setAll(leader, i -> i);
        }

        void join(int one, int other) {
            int a = find(one);
            int b = find(other);
            leader[Math.max(a, b)] = Math.min(a, b);
        }

        int[] persons() {
            int[] persons = new int[leader.length];
            java.util.Arrays.setAll(persons, this::find);
            return persons;
        }

        private int find(int row) {
            int at = row;
            while (leader[at] != at) {
                leader[at] = leader[leader[at]];
                at = leader[at];
            }
            return at;
        }
    }
}
