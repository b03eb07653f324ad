package org.muster.core.sameness;

import java.util.Locale;

/**
 * How much speaks for two rows being one person, as a comparison found it: enough to show why, at
 * any later time.
 *
 * @param levels the level of each compared field, as the comparison packs them
 * @param centibits hundredths of a bit that speak for one person; below 0 against it
 * @param weights the version of the weights
 * @param but why it was not linked although the bits speak for it; else empty
 */
public record Likeness(int levels, int centibits, String weights, String but) {

    public double bits() {
        return centibits / 100.0;
    }

    /** From 0 to 1. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -bits()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f bits by %s", bits(), weights);
    }
}
