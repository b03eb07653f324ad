package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rows under each key, and under a key narrowed by a second one, as sorted numbers in a few
 * runs of doubling length: cheap to add to, and eight bytes for each row. Of keys only some bits
 * are kept; so a few rows come along that have another one, the same whatever the order of adding.
 * One thread adds while nobody reads; any may read.
 */
final class KeyTable {
    private static final int ROW_BITS = 26;
    private static final int SECOND_BITS = 9;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final long FIRST = -1L << ROW_BITS + SECOND_BITS;
    private static final int APART = 1024;
    private static final double EVENLY = 0x1p64;

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

    void add(long first, long second, int row) {
        if (first == Hashes.NONE) {
            return;
        }
        if (row > ROW) {
            throw new IllegalStateException("no more than " + ROW + " rows can be known");
        }
        if (size == apart.length) {
            apart = Arrays.copyOf(apart, size * 2);
        }
        apart[size++] = first & FIRST | narrowing(second) | row;
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
            if (isThere(next)) {
                all[count++] = next;
            }
        }
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    /** Told of rows until it says that it has enough. */
    interface Taking {
        boolean wantsMore(int row);
    }

    /** Shows the rows under a key, in no order. */
    void find(long first, Taking taking) {
        if (first != Hashes.NONE) {
            scan(first & FIRST, FIRST, taking);
        }
    }

    /** Shows the rows under a key that have the second one too. */
    void find(long first, long second, Taking taking) {
        if (first != Hashes.NONE && second != Hashes.NONE) {
            scan(first & FIRST | narrowing(second), ~ROW, taking);
        }
    }

    private void scan(long from, long mask, Taking taking) {
        for (long[] run : runs) {
            for (int i = start(run, from); i < run.length && (run[i] & mask) == from; i++) {
                if (isThere(run[i]) && !taking.wantsMore((int) (run[i] & ROW))) {
                    return;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            boolean fits = (apart[i] & mask) == from && isThere(apart[i]);
            if (fits && !taking.wantsMore((int) (apart[i] & ROW))) {
                return;
            }
        }
    }

    private boolean isThere(long entry) {
        return isThere.test((int) (entry & ROW));
    }

    /** A few bits of the second key, 0 when it is unknown. */
    private static long narrowing(long second) {
        return second == Hashes.NONE
                ? 0
                : Math.max(1, second >>> Long.SIZE - SECOND_BITS) << ROW_BITS;
    }

    /**
     * Where a key begins or would. Keys are hashes, which lie evenly: so the place is guessed, and
     * sought from there in growing steps, which touches less memory than halving from the middle.
     */
    private static int start(long[] run, long from) {
        double share = from / EVENLY + 0.5;
        int guess = Math.clamp((long) (share * run.length), 0, run.length - 1);
        int low = guess;
        int high = guess;
        for (int step = 8; low > 0 && run[low] >= from; step *= 2) {
            high = low;
            low = Math.max(0, low - step);
        }
        for (int step = 8; high < run.length && run[high] < from; step *= 2) {
            low = high;
            high = Math.min(run.length, high + step);
        }
        int at = Arrays.binarySearch(run, low, high, from);
        return at < 0 ? -at - 1 : at;
    }

    /** Makes one run of all, which is quicker to search. */
    void tidy() {
        if (size > 0) {
            putAway();
        }
        while (runs.size() > 1) {
            long[] last = runs.removeLast();
            runs.add(merged(runs.removeLast(), last));
        }
    }
}
