package org.muster.planning.offers;

import java.util.Arrays;

/** The days that a leg may meet, from bad to good for everybody: a normal one cut into steps. */
final class Days {
    static final int MANY = 9;
    private static final int MIDDLE = MANY / 2;
    private static final double STEP = 0.6;
    private static final double[] CHANCES = chances();

    private Days() {}

    /** How far a day is from the usual one, in standard deviations. */
    static double z(int day) {
        return (day - MIDDLE) * STEP;
    }

    static double chance(int day) {
        return CHANCES[day];
    }

    private static double[] chances() {
        double[] days = new double[MANY];
        Arrays.setAll(days, day -> Math.exp(-z(day) * z(day) / 2));
        double sum = Arrays.stream(days).sum();
        return Arrays.stream(days).map(day -> day / sum).toArray();
    }
}
