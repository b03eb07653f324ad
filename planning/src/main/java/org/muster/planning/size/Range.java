package org.muster.planning.size;

import java.util.SplittableRandom;

/**
 * A figure that is not known well: it lies in here nine times in ten, half of them above the
 * middle.
 */
public record Range(double low, double middle, double high) {
    /** How many deviations lie between the middle and where one in twenty lies beyond. */
    private static final double TO_THE_END = 1.6449;

    public Range {
        Nonsense.unless(
                low <= middle && middle <= high,
                "range",
                "%s, %s, %s".formatted(low, middle, high),
                "the lowest first, the highest last");
    }

    public static Range of(double value) {
        return new Range(value, value, value);
    }

    /** With its middle half-way. */
    public static Range of(double low, double high) {
        return new Range(low, (low + high) / 2, high);
    }

    /** Half a bell below the middle and half a wider one above it. */
    double draw(SplittableRandom random) {
        double normal = random.nextGaussian() / TO_THE_END;
        return middle + normal * (normal < 0 ? middle - low : high - middle);
    }

    Range times(Range other) {
        return new Range(low * other.low, middle * other.middle, high * other.high);
    }

    public boolean isPoint() {
        return low == high;
    }

    String inPercent() {
        return isPoint()
                ? "%.0f %%".formatted(100 * low)
                : "%.0f to %.0f %%".formatted(100 * low, 100 * high);
    }

    @Override
    public String toString() {
        return isPoint() ? "%.0f".formatted(low) : "%.0f to %.0f".formatted(low, high);
    }
}
