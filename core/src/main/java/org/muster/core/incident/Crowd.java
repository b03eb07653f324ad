package org.muster.core.incident;

import java.util.OptionalInt;

/** How many people a crowd had, as somebody guessed it: at least and at most; empty is unknown. */
public record Crowd(OptionalInt low, OptionalInt high) {
    public static final Crowd UNKNOWN = new Crowd(OptionalInt.empty(), OptionalInt.empty());

    public Crowd {
        if (low.orElse(0) < 0 || high.orElse(0) < 0) {
            throw new IllegalArgumentException("a crowd has no fewer than 0 people");
        }
    }

    public boolean isKnown() {
        return low.isPresent() || high.isPresent();
    }

    boolean isReversed() {
        return low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt();
    }
}
