package org.muster.testkit;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Context;

/** Opaque numbers that are the same in every run with the same seed. */
public final class SeededIds implements Context.Ids {

    private static final long BOUND = 1L << 60;

    private final RandomGenerator random;

    public SeededIds(long seed) {
        random = new Random(seed);
    }

    @Override
    public long next() {
        return random.nextLong(BOUND);
    }
}
