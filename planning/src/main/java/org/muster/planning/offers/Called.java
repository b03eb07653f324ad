package org.muster.planning.offers;

import java.time.Instant;
import java.util.Optional;

/**
 * A party that was called forward; {@code expires} is when its offer ends if it stays unanswered.
 */
public record Called(Party party, Standing standing, Optional<Instant> expires) {
    /** A party as it is the moment after it is called. */
    public static Called now(Party party, Instant expires) {
        return new Called(party, Standing.UNANSWERED, Optional.of(expires));
    }
}
