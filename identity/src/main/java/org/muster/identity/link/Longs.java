package org.muster.identity.link;

import java.util.Arrays;

/** Long numbers one behind the other, as many as come. */
final class Longs {
    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int at) {
        return values[at];
    }

    void set(int at, long value) {
        values[at] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
