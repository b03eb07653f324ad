package org.muster.identity.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * New rows for which the keys found nobody known, and the known rows that the net finds for them.
 */
final class UnmetArrivals {
    private static final int[] NOBODY = {};

    /** The numbers of the new rows, as they came. */
    final int[] rows;

    private final int[][] near;

    private UnmetArrivals(int[] rows, int[][] near) {
        this.rows = rows;
        this.near = near;
    }

    /** The numbers of the known rows that are near a new one, ascending. */
    int[] near(int row) {
        return near[row];
    }

    /**
     * @param rows the new rows, sorted by id
     * @param across pairs of a new row and a known one, by the numbers that they came with
     */
    static UnmetArrivals of(
            KnownRows known, Rows rows, Edges across, double askFrom, Parallel parallel) {
        int[] unmet = unmet(rows, across, askFrom);
        int[][] near = new int[rows.size()][];
        Arrays.fill(near, NOBODY);
        if (unmet.length > 0 && known.size() <= Net.MOST_ROWS) {
            Set<Long> found = new HashSet<>();
            for (int i = 0; i < across.size(); i++) {
                found.add(across.pair(i));
            }
            Rows among = known.all();
            List<int[]> nearest = Unmet.nearest(among, rows, unmet, parallel);
            for (int i = 0; i < nearest.size(); i++) {
                int row = rows.before[unmet[i]];
                near[row] =
                        Arrays.stream(nearest.get(i))
                                .map(one -> among.before[one])
                                .filter(one -> !found.contains((long) row << 32 | one))
                                .sorted()
                                .toArray();
            }
        }
        int[] numbers = Arrays.stream(unmet).map(row -> rows.before[row]).sorted().toArray();
        return new UnmetArrivals(numbers, near);
    }

    private static int[] unmet(Rows rows, Edges across, double askFrom) {
        boolean[] met = new boolean[rows.size()];
        for (int i = 0; i < across.size(); i++) {
            met[across.a(i)] |= Scorer.probability(across.bits(i)) >= askFrom;
        }
        Ints unmet = new Ints();
        for (int row = 0; row < rows.size(); row++) {
            if (!met[rows.before[row]]) {
                unmet.add(row);
            }
        }
        return unmet.toArray();
    }
}
