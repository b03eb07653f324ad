package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a figure came out over many runs.
 *
 * @param low five in a hundred runs were below
 * @param high five in a hundred runs were above
 * @param bars how many runs fell where, in stretches of one width
 */
public record Spread(
        int runs, double mean, double low, double middle, double high, List<Bar> bars) {
    private static final int BARS = 12;

    /** So many runs came out from here until there; the last bar holds its end too. */
    public record Bar(double from, double to, int runs) {}

    public Spread {
        bars = List.copyOf(bars);
    }

    /** The same values in any order give the same. */
    public static Spread of(double[] values) {
        if (values.length == 0) {
            return new Spread(0, 0, 0, 0, 0, List.of());
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        return new Spread(
                sorted.length,
                mean,
                at(sorted, 0.05),
                at(sorted, 0.5),
                at(sorted, 0.95),
                bars(sorted));
    }

    /** The value below or at which this share of the runs came out. */
    static double at(double[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    private static List<Bar> bars(double[] sorted) {
        double first = sorted[0];
        double width = (sorted[sorted.length - 1] - first) / BARS;
        if (width <= 0) {
            return List.of(new Bar(first, first, sorted.length));
        }
        int[] counts = new int[BARS];
        for (double value : sorted) {
            counts[(int) Math.min(BARS - 1L, (long) ((value - first) / width))]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            bars.add(new Bar(first + bar * width, first + (bar + 1) * width, counts[bar]));
        }
        return bars;
    }

    /** The fullest bar. */
    public int most() {
        return bars.stream().mapToInt(Bar::runs).max().orElse(0);
    }
}
