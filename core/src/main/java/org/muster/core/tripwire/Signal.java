package org.muster.core.tripwire;

import java.time.Instant;
import java.util.Comparator;
import org.muster.core.fact.Recorded;

/**
 * A condition came about.
 *
 * @param at when it was so
 * @param known when we could know it: a report may come late
 * @param fact the fact that speaks for it
 */
public record Signal(TripwireCondition condition, Instant at, Instant known, Recorded fact) {
    static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::at)
                    .thenComparing(Signal::known)
                    .thenComparing(signal -> signal.fact().stamp())
                    .thenComparing(signal -> signal.fact().id());
}
