package org.muster.core.tripwire;

import java.time.Instant;
import java.util.List;

/**
 * Enough signals came together.
 *
 * @param at when it was so
 * @param known when it could be known, not before the tripwire was written
 */
public record Firing(Instant at, Instant known, List<Signal> signals) {
    public Firing {
        signals = List.copyOf(signals);
    }
}
