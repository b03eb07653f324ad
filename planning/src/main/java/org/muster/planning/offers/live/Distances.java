package org.muster.planning.offers.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.request.Offer;
import org.muster.planning.offers.Distance;
import org.muster.planning.operation.PartyPlace;
import org.muster.planning.operation.Ways;

/**
 * How far parties were from a leg's terminal when they were called: from where lists had said they
 * were by then, by the roads as they are known now.
 */
final class Distances {
    private final View view;
    private final Accounts accounts;
    private final PlanningSettings settings;
    private final Map<LegId, Optional<Ways>> ways = new HashMap<>();

    Distances(View view, Accounts accounts, PlanningSettings settings) {
        this.view = view;
        this.accounts = accounts;
        this.settings = settings;
    }

    Distance of(Offer offer) {
        Optional<Ways> roads = ways.computeIfAbsent(offer.leg(), this::to);
        if (roads.isEmpty()) {
            return Distance.UNKNOWN;
        }
        return Distance.of(
                PartyPlace.listSaidBy(view, offer.seats().members(), offer.made().happened())
                        .stream()
                        .flatMap(place -> roads.get().find(place).stream())
                        .map(Ways.Way::travel)
                        .findFirst());
    }

    private Optional<Ways> to(LegId id) {
        return accounts.findLeg(id)
                .map(Leg::plan)
                .map(leg -> Ways.to(leg.from(), leg.departs(), settings));
    }
}
