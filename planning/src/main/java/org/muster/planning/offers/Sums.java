package org.muster.planning.offers;

import java.util.List;

/**
 * Chances of sums, as arrays by number whose last place also holds all that is larger. {@code
 * reach} is the largest number that can be.
 */
record Sums(double[] chances, int reach) {
    /** What is rarer than this adds nothing that a chance of a percent could show. */
    private static final double NOTHING = 1e-16;

    static Sums nobody(int most) {
        double[] chances = new double[most + 1];
        chances[0] = 1;
        return new Sums(chances, 0);
    }

    /** Independent parties that come with one rate. */
    static Sums of(List<Integer> sizes, double rate, int most) {
        double[] chances = new double[most + 1];
        chances[0] = 1;
        int reach = 0;
        for (int size : sizes) {
            reach = Math.min(most, reach + size);
            add(chances, reach, size, rate);
        }
        return new Sums(chances, reach);
    }

    private static void add(double[] chances, int reach, int size, double rate) {
        double away = 1 - rate;
        int most = chances.length - 1;
        double over = 0;
        if (reach == most) {
            for (int n = Math.max(0, most - size); n < most; n++) {
                over += chances[n];
            }
            over = rate * over + chances[most];
        }
        for (int n = reach; n >= size; n--) {
            chances[n] = away * chances[n] + rate * chances[n - size];
        }
        for (int n = Math.min(size - 1, reach); n >= 0; n--) {
            chances[n] *= away;
        }
        if (reach == most) {
            chances[most] = over;
        }
    }

    /** The sum of two that are independent. */
    Sums and(Sums other) {
        return reach > other.reach ? other.plus(this) : plus(other);
    }

    private Sums plus(Sums other) {
        int most = chances.length - 1;
        double[] sum = new double[most + 1];
        for (int i = 0; i <= reach; i++) {
            double one = chances[i];
            if (one < NOTHING) {
                continue;
            }
            int within = Math.min(other.reach, most - i);
            for (int j = 0; j <= within; j++) {
                sum[i + j] += one * other.chances[j];
            }
            for (int j = within + 1; j <= other.reach; j++) {
                sum[most] += one * other.chances[j];
            }
        }
        return new Sums(sum, Math.min(most, reach + other.reach));
    }

    /** At each place, how likely more than that number is. */
    double[] tails() {
        double[] tails = new double[chances.length];
        for (int n = chances.length - 2; n >= 0; n--) {
            tails[n] = tails[n + 1] + chances[n + 1];
        }
        return tails;
    }
}
