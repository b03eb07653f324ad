package org.muster.identity.link;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers for 64-bit values, as {@link Words} for texts. Not for several threads. */
final class LongIds {
    private static final int FIRST = 16;

    private final @Nullable LongIds under;
    private final int from;
    private final IntCounts more = new IntCounts();
    private long[] values = new long[FIRST];
    private int[] counts = new int[FIRST];
    private int[] table = new int[2 * FIRST];
    private int size;

    LongIds() {
        this.under = null;
        this.from = 0;
    }

    /** Over others, which must not grow while these are in use. */
    LongIds(LongIds under) {
        this.under = under;
        this.from = under.size();
    }

    int add(long value) {
        int known = under == null ? Words.NONE : under.find(value);
        if (known != Words.NONE) {
            more.add(known);
            return known;
        }
        if (size * 2 >= table.length) {
            grow();
        }
        int at = slot(value);
        if (table[at] == 0) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            values[size] = value;
            table[at] = ++size;
        }
        counts[table[at] - 1]++;
        return from + table[at] - 1;
    }

    /** Counts that a value is there once less. */
    void less(int number) {
        counts[number - from]--;
    }

    /** The number of a value, or {@link Words#NONE}. */
    int find(long value) {
        int known = under == null ? Words.NONE : under.find(value);
        if (known != Words.NONE) {
            return known;
        }
        int at = slot(value);
        return table[at] == 0 ? Words.NONE : from + table[at] - 1;
    }

    long get(int number) {
        return under != null && number < from ? under.get(number) : values[number - from];
    }

    int count(int number) {
        return under != null && number < from
                ? under.count(number) + more.of(number)
                : counts[number - from];
    }

    int size() {
        return from + size;
    }

    private int slot(long value) {
        int mask = table.length - 1;
        int at = (int) (Hashes.number(value) >>> 32) & mask;
        while (table[at] != 0 && values[table[at] - 1] != value) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++) {
            table[slot(values[i])] = i + 1;
        }
    }
}
