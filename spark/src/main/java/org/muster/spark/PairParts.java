package org.muster.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scala.Tuple2;

/** Pairs dealt out so that the same pair, found under several keys, comes to one part. */
final class PairParts {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private PairParts() {}

    static List<Tuple2<Integer, long[]>> of(long[] pairs, int parts) {
        int[] sizes = new int[parts];
        for (long pair : pairs) {
            sizes[part(pair, parts)]++;
        }
        long[][] dealt = new long[parts][];
        Arrays.setAll(dealt, part -> new long[sizes[part]]);
        for (long pair : pairs) {
            int part = part(pair, parts);
            dealt[part][--sizes[part]] = pair;
        }
        List<Tuple2<Integer, long[]>> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (dealt[part].length > 0) {
                all.add(new Tuple2<>(part, dealt[part]));
            }
        }
        return all;
    }

    /** Sorted, each once. */
    static long[] distinct(Iterable<long[]> some) {
        int size = 0;
        for (long[] one : some) {
            size += one.length;
        }
        long[] all = new long[size];
        int at = 0;
        for (long[] one : some) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static int part(long pair, int parts) {
        return (int) Long.remainderUnsigned((pair ^ pair >>> 32) * SPREAD >>> 16, parts);
    }
}
