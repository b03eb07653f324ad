package org.muster.planning.offers;

import java.time.Instant;

/**
 * One party that was seen to do a thing or not: to accept its offer, or to come.
 *
 * @param occasion what it shares its luck with: the leg that it was called for
 */
public record Seen(Step step, RateGroup group, boolean done, String occasion, Instant at) {
    /** The two steps at which people are lost. */
    public enum Step {
        ACCEPTANCE,
        SHOW
    }
}
