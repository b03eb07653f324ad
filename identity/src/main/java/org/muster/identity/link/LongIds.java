package org.muster.identity.link;

import java.util.Arrays;

/** Numbers for 64-bit values, as {@link Words} for texts. Not for several threads. */
final class LongIds {
    private long[] values = new long[64];
    private int[] counts = new int[64];
    private int[] table = new int[128];
    private int size;

    int add(long value) {
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
        return table[at] - 1;
    }

    long get(int number) {
        return values[number];
    }

    int count(int number) {
        return counts[number];
    }

    int size() {
        return size;
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
