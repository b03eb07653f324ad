package org.muster.benchmarks;

import java.time.Duration;

/**
 * How much is measured. Aims are for the full size; the others only show that everything runs.
 * {@code patience} is how long a server may take to answer its first page.
 */
record Size(
        String word,
        int persons,
        int checkIns,
        int searches,
        int rounds,
        Duration patience,
        boolean isLong) {
    static final Size FULL =
            new Size("full", 1_000_000, 20_000, 20_000, 30, Duration.ofMinutes(3), false);
    static final Size LONG =
            new Size("long", 1_000_000, 20_000, 20_000, 30, Duration.ofMinutes(3), true);
    static final Size SHORT =
            new Size("short", 30_000, 2_000, 2_000, 5, Duration.ofMinutes(2), false);
    static final Size TINY = new Size("tiny", 600, 70, 50, 2, Duration.ofMinutes(2), false);
}
