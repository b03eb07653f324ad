package org.muster.planning.why;

import java.util.List;
import java.util.Optional;
import org.muster.planning.model.Leg;
import org.muster.planning.plan.Booking;

/**
 * Why a party is not on a leg.
 *
 * @param against everything that keeps it from the leg; empty: it could go on it
 * @param could the booking that it could have, if nothing is against it
 * @param effects what that would change in the plan's score, first what counts first
 */
public record LegAnswer(
        Leg leg, List<Reason> against, Optional<Booking> could, List<Effect> effects) {
    public LegAnswer {
        against = List.copyOf(against);
        effects = List.copyOf(effects);
    }

    public boolean isPossible() {
        return against.isEmpty();
    }
}
