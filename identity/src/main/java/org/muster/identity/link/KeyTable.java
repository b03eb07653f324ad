package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rows under each key, as sorted numbers in a few runs of doubling length: cheap to add to, and
 * eight bytes for each row. Different keys may share a place once in many millions of rows, which
 * costs a comparison and changes no result. One thread adds while nobody reads; any may read.
 */
final class KeyTable {
    private static final int ROW_BITS = 27;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final int APART = 1024;

    private final IntPredicate isThere;
    private final List<long[]> runs = new ArrayList<>();
    private long[] apart = new long[16];
    private int size;

    /**
     * @param isThere whether a row has not been removed since
     */
    KeyTable(IntPredicate isThere) {
        this.isThere = isThere;
    }

    void add(long key, int row) {
        if (key == Hashes.NONE) {
            return;
        }
        if (row > ROW) {
            throw new IllegalStateException("no more than " + ROW + " rows can be known");
        }
        if (size == apart.length) {
            apart = Arrays.copyOf(apart, size * 2);
        }
        apart[size++] = key & ~ROW | row;
        if (size == APART) {
            putAway();
        }
    }

    private void putAway() {
        long[] run = Arrays.copyOf(apart, size);
        Arrays.sort(run);
        while (!runs.isEmpty() && runs.getLast().length <= run.length) {
            run = merged(runs.removeLast(), run);
        }
        runs.add(run);
        size = 0;
    }

    private long[] merged(long[] one, long[] other) {
        long[] all = new long[one.length + other.length];
        int i = 0;
        int j = 0;
        int count = 0;
        while (i < one.length || j < other.length) {
            boolean first = j == other.length || i < one.length && one[i] <= other[j];
            long next = first ? one[i++] : other[j++];
            if (isThere.test((int) (next & ROW))) {
                all[count++] = next;
            }
        }
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    /** Adds the rows under a key, in no order. */
    void find(long key, Ints into) {
        if (key == Hashes.NONE) {
            return;
        }
        long from = key & ~ROW;
        for (long[] run : runs) {
            int at = Arrays.binarySearch(run, from);
            for (int i = at < 0 ? -at - 1 : at; i < run.length && (run[i] & ~ROW) == from; i++) {
                take(run[i], into);
            }
        }
        for (int i = 0; i < size; i++) {
            if ((apart[i] & ~ROW) == from) {
                take(apart[i], into);
            }
        }
    }

    private void take(long entry, Ints into) {
        int row = (int) (entry & ROW);
        if (isThere.test(row)) {
            into.add(row);
        }
    }
}
