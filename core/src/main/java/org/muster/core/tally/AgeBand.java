package org.muster.core.tally;

import java.util.OptionalInt;

/** Ages in the bands that aid organisations report by; unknown is one of them. */
public enum AgeBand {
    UNDER_2(0, 1),
    FROM_2_TO_11(2, 11),
    FROM_12_TO_17(12, 17),
    FROM_18_TO_59(18, 59),
    FROM_60(60, Integer.MAX_VALUE),
    UNKNOWN(-1, -1);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    public static AgeBand of(OptionalInt age) {
        if (age.isPresent()) {
            for (AgeBand band : values()) {
                if (age.getAsInt() >= band.youngest && age.getAsInt() <= band.oldest) {
                    return band;
                }
            }
        }
        return UNKNOWN;
    }
}
