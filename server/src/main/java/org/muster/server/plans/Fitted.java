package org.muster.server.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;

/** With which cabin a plan lets each leg fly, and what it has room for then. */
final class Fitted {
    private final Map<String, String> cabins = new HashMap<>();
    private final Map<String, Carrier> carriers = new HashMap<>();

    Fitted(Problem problem, Plan plan) {
        problem.carriers().forEach(carrier -> carriers.put(carrier.id(), carrier));
        plan.flights()
                .forEach(
                        flight -> flight.fit().ifPresent(cabin -> cabins.put(flight.leg(), cabin)));
    }

    Optional<String> findCabin(Leg leg) {
        return Optional.ofNullable(cabins.get(leg.id()));
    }

    Leg withRoom(Leg leg) {
        return leg.room().isPresent()
                ? leg
                : leg.withRoom(
                        leg.carrier().map(carriers::get).stream()
                                .flatMap(carrier -> carrier.fits().stream())
                                .filter(fit -> fit.name().equals(cabins.get(leg.id())))
                                .map(Carrier.Fit::room)
                                .findFirst());
    }
}
