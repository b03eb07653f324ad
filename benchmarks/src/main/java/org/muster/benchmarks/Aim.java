package org.muster.benchmarks;

import java.util.Locale;

/** What a figure should be. */
sealed interface Aim {
    record AtLeast(double value) implements Aim {}

    record AtMost(double value) implements Aim {}

    /** A figure that is only told. */
    record Told() implements Aim {}

    default boolean isMetBy(double figure) {
        return switch (this) {
            case AtLeast least -> figure >= least.value();
            case AtMost most -> figure <= most.value();
            case Told told -> true;
        };
    }

    default String text() {
        return switch (this) {
            case AtLeast least -> "at least " + number(least.value());
            case AtMost most -> "at most " + number(most.value());
            case Told told -> "";
        };
    }

    /** With as many digits as mean something; a share near one has four. */
    static String number(double value) {
        if (value > 0.9 && value < 1) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%,.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
