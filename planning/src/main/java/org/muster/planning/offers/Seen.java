package org.muster.planning.offers;

import java.time.Instant;

/** One party that was seen to do a thing or not: to accept its offer, or to come. */
public record Seen(Step step, RateGroup group, boolean done, Instant at) {
    /** The two steps at which people are lost. */
    public enum Step {
        ACCEPTANCE,
        SHOW
    }
}
