package org.muster.server.offers;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Leg;
import org.muster.planning.offers.Belief;
import org.muster.planning.offers.Proposal;
import org.muster.planning.offers.Rates;
import org.muster.planning.offers.Release;
import org.muster.planning.offers.Situation;
import org.muster.planning.offers.live.LegOffers;

/**
 * One leg at the call-forward desk.
 *
 * @param asOf the moment that it is reckoned for
 * @param reckoned what is expected and proposed; empty where nobody knows how many seats it has
 */
public record LegDesk(
        Instant asOf,
        Leg leg,
        CallForwardPlan plan,
        LegOffers offers,
        Rates rates,
        Optional<Reckoned> reckoned) {

    /** What follows from a situation. */
    public record Reckoned(Situation situation, Proposal proposal, Release release) {}

    public Belief acceptance() {
        return rates.acceptance();
    }

    public Belief show() {
        return rates.show();
    }
}
