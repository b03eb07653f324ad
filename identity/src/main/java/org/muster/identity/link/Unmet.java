package org.muster.identity.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows for which the keys found nobody who is worth a question, and those among whom the net finds
 * some more to compare them with.
 */
final class Unmet {
    private static final int PIECE = 500;

    private Unmet() {}

    /** Those of so many rows of whom no pair is worth a question; ascending. */
    static int[] rows(int size, Edges edges, double askFrom) {
        BitSet met = new BitSet();
        for (int i = 0; i < edges.size(); i++) {
            if (Scorer.probability(edges.bits(i)) >= askFrom) {
                met.set(edges.a(i));
                met.set(edges.b(i));
            }
        }
        Ints unmet = new Ints();
        for (int row = met.nextClearBit(0); row < size; row = met.nextClearBit(row + 1)) {
            unmet.add(row);
        }
        return unmet.toArray();
    }

    /**
     * For each of some rows the nearest among others.
     *
     * @param asked whose rows {@code some} are numbers of
     */
    static List<int[]> nearest(Rows among, Rows asked, int[] some, Parallel parallel) {
        if (some.length == 0 || among.size() > Net.MOST_ROWS) {
            return List.of();
        }
        Net net = Net.over(among);
        int pieces = (some.length + PIECE - 1) / PIECE;
        return parallel
                .each(
                        pieces,
                        () -> {
                            NetTerms terms = new NetTerms(asked);
                            return piece -> {
                                int from = piece * PIECE;
                                int to = Math.min(some.length, from + PIECE);
                                int[][] near = new int[to - from][];
                                Arrays.setAll(near, i -> net.near(terms.at(some[from + i])));
                                return near;
                            };
                        })
                .stream()
                .flatMap(Arrays::stream)
                .toList();
    }

    /** Pairs of such rows and their nearest that were not found yet, sorted, each once. */
    static long[] pairs(Rows rows, Edges found, double askFrom, Parallel parallel) {
        int[] some = rows(rows.size(), found, askFrom);
        List<int[]> near = nearest(rows, rows, some, parallel);
        Longs pairs = new Longs();
        for (int i = 0; i < near.size(); i++) {
            for (int other : near.get(i)) {
                if (other != some[i] && found.find(some[i], other) < 0) {
                    int a = Math.min(some[i], other);
                    pairs.add((long) a << 32 | Math.max(some[i], other));
                }
            }
        }
        return Arrays.stream(pairs.toArray()).sorted().distinct().toArray();
    }
}
