package org.muster.core.estimate;

import java.util.Random;

/** Draws from the distributions of an estimate; the same seed gives the same draws everywhere. */
final class Draws {
    private static final int SMALL = 16;

    private final Random random;

    Draws(long seed) {
        this.random = new Random(seed);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double beta(double a, double b) {
        double first = gamma(a);
        return first / (first + gamma(b));
    }

    /** The method of Marsaglia and Tsang (2000), for shapes of one and more. */
    private double gamma(double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                double limit = 0.5 * x * x + d - d * cube + d * StrictMath.log(cube);
                if (StrictMath.log(1 - random.nextDouble()) < limit) {
                    return d * cube;
                }
            }
        }
    }

    /**
     * How many of some come true. Exact for any number: the middle one of as many even draws is
     * drawn first, and half of them are settled by it.
     */
    int binomial(int of, double probability) {
        int left = of;
        int come = 0;
        double p = Math.clamp(probability, 0, 1);
        while (left > SMALL) {
            int middle = 1 + left / 2;
            double at = beta(middle, left + 1.0 - middle);
            if (at >= p) {
                left = middle - 1;
                p = p / at;
            } else {
                come += middle;
                left -= middle;
                p = (p - at) / (1 - at);
            }
        }
        for (int i = 0; i < left; i++) {
            come += random.nextDouble() < p ? 1 : 0;
        }
        return come;
    }
}
