package org.muster.benchmarks;

import java.util.Arrays;

/** How long each of many things took. Threads: each its own, merged in the end. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = took;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int size() {
        return size;
    }

    /** The time within which this share of all was done, in milliseconds. */
    double millis(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing was timed");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(share * size) - 1;
        return sorted[Math.clamp(at, 0, size - 1)] / 1e6;
    }
}
