package org.muster.formats.hxl;

/**
 * How many persons there are under one key.
 *
 * @param key a nationality, a leg, a day, an age band, a sex; empty for what is not known, and for
 *     the total
 */
public record TotalLine(Breakdown breakdown, String key, int persons) {

    /** The key of the persons of several keys that are too few each to be told apart. */
    public static final String OTHERS = "(others)";

    public TotalLine {
        if (persons < 0) {
            throw new IllegalArgumentException("fewer than nobody");
        }
    }

    public static TotalLine total(int persons) {
        return new TotalLine(Breakdown.TOTAL, "", persons);
    }
}
