package org.muster.planning.offers;

import java.util.Arrays;

/**
 * How likely each number of seats, or of souls, is: {@code chance(n)} is that of exactly n, and the
 * last number that it tells apart stands for itself and all above.
 */
public final class Distribution {
    private final double[] chances;

    Distribution(double[] chances) {
        this.chances = chances;
    }

    public int most() {
        return chances.length - 1;
    }

    public double chance(int number) {
        return number < 0 || number >= chances.length ? 0 : chances[number];
    }

    /** How likely more than a limit is; the limit must be below {@link #most}. */
    public double above(int limit) {
        double sum = 0;
        for (int n = Math.max(0, limit + 1); n < chances.length; n++) {
            sum += chances[n];
        }
        return Math.min(1, sum);
    }

    public double mean() {
        return meanUpTo(most());
    }

    /** The mean of how many find a place when there are so many. */
    public double meanUpTo(int places) {
        double sum = 0;
        for (int n = 1; n < chances.length; n++) {
            sum += chances[n] * Math.min(n, places);
        }
        return sum;
    }

    /** The smallest number that is not passed with at least this chance. */
    public int quantile(double chance) {
        double sum = 0;
        for (int n = 0; n < chances.length; n++) {
            sum += chances[n];
            if (sum >= chance - 1e-12) {
                return n;
            }
        }
        return most();
    }

    double[] toArray() {
        return Arrays.copyOf(chances, chances.length);
    }
}
