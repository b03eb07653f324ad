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
        if (!(low <= middle && middle <= high)) {
            throw new NumberFormatException(low + ", " + middle + ", " + high);
        }
    }

    public static Range of(double value) {
        return new Range(value, value, value);
    }

    /** With its middle half-way. */
    public static Range of(double low, double high) {
        return new Range(low, (low + high) / 2, high);
    }

    /**
     * Reads one number, LOW-HIGH or LOW-MIDDLE-HIGH, each so many times too large.
     *
     * @throws NumberFormatException if it is none of these, or not in order
     */
    public static Range parse(String text, double times) {
        String[] parts = text.strip().split("[-\u2013]", -1);
        double[] values = new double[parts.length];
        for (int part = 0; part < parts.length; part++) {
            values[part] = Double.parseDouble(parts[part].strip().replace(",", "")) / times;
        }
        return switch (values.length) {
            case 1 -> of(values[0]);
            case 2 -> of(values[0], values[1]);
            case 3 -> new Range(values[0], values[1], values[2]);
            default -> throw new NumberFormatException(text);
        };
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
