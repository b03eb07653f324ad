package org.muster.planning.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A party that could be called forward, always whole.
 *
 * @param rank its priority class; the lowest number goes first
 * @param since since when it waits; who waits longer goes first within a class
 * @param travel how long it takes to the control centre, where somebody knows
 * @param forOthers how many of its seats are for nationals of other states of the Union
 */
public record Party(
        String id,
        PartySize size,
        RateGroup group,
        int rank,
        Instant since,
        Optional<Duration> travel,
        int forOthers) {
    /** Priority class first, then who waits longest; the name only so that the order is one. */
    public static final Comparator<Party> ORDER =
            Comparator.comparingInt(Party::rank)
                    .thenComparing(Party::since)
                    .thenComparing(Party::id);

    public Party {
        if (forOthers < 0 || forOthers > size.seats()) {
            throw new IllegalArgumentException(
                    id + ": forOthers must be 0 to " + size.seats() + ", not " + forOthers);
        }
        if (travel.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException(id + ": travel must not be below 0: " + travel);
        }
    }
}
