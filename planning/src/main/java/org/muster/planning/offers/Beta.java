package org.muster.planning.offers;

/** What is believed of a rate: as if {@code yes} parties had done it and {@code no} had not. */
public record Beta(double yes, double no) {
    public Beta {
        if (!(yes > 0) || !(no > 0) || Double.isInfinite(yes) || Double.isInfinite(no)) {
            throw new IllegalArgumentException(
                    "yes and no must be above 0 and finite, not " + yes + " and " + no);
        }
    }

    /** A belief with a mean, as strong as if that many parties had been seen. */
    public static Beta of(double mean, double strength) {
        return new Beta(mean * strength, (1 - mean) * strength);
    }

    public double mean() {
        return yes / (yes + no);
    }

    public double strength() {
        return yes + no;
    }

    /** The variance of the logarithm of the odds. */
    double oddsVariance() {
        return trigamma(yes) + trigamma(no);
    }

    /** By recurrence up to where the asymptotic series holds. */
    private static double trigamma(double from) {
        double x = from;
        double sum = 0;
        while (x < 8) {
            sum += 1 / (x * x);
            x += 1;
        }
        double inverse = 1 / (x * x);
        double series = 1.0 / 6 - inverse * (1.0 / 30 - inverse / 42);
        return sum + 1 / x + inverse / 2 + series * inverse / x;
    }
}
