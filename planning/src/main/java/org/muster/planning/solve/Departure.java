package org.muster.planning.solve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;

/**
 * A leg in the planner's clock.
 *
 * @param stands from when on its carrier stands at the terminal
 * @param free when its carrier can stand at a terminal again
 * @param exposure weighted hours in the country of whoever leaves on it
 * @param inTime whether it departs by the deadline
 * @param fits the rooms that it can have, each with the fit that gives it
 */
record Departure(
        int index,
        Leg leg,
        @Nullable Carrier carrier,
        int cutOff,
        int departs,
        int arrives,
        int stands,
        int free,
        double exposure,
        boolean inTime,
        List<Fit> fits) {

    String id() {
        return leg.id();
    }

    String terminal() {
        return leg.from();
    }

    String haven() {
        return leg.to();
    }

    /** Whether a party fits in beside those who are on it for certain, in some fit. */
    boolean takes(Load party) {
        Load together = leg.taken().plus(party);
        return fits.stream().anyMatch(fit -> fit.room().holds(together));
    }

    /** The fit's name as a flight tells it: none where the leg has its own room. */
    Optional<String> name(Fit fit) {
        return leg.room().isPresent() ? Optional.empty() : Optional.of(fit.name());
    }

    /** How long it counts for crews, fuel and cost. */
    int onTheWay() {
        return Clock.seconds(leg.onTheWay()) + Clock.seconds(leg.back());
    }

    /** By identity: it is one of its outline. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
