package org.muster.planning.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.planning.check.Breach;
import org.muster.planning.check.Broken;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/** Whether legs that do not fly could, beside those that do: the checker is asked. */
final class Skies {
    private final Uses uses;
    private final Problem empty;
    private final Plan plan;
    private final Map<String, Optional<Broken>> known = new ConcurrentHashMap<>();

    Skies(Uses uses, Plan plan) {
        this.uses = uses;
        this.empty = uses.problem().withParties(List.of());
        this.plan = plan;
    }

    /** The first rule that a leg would break, in the fit in which it breaks fewest. */
    Optional<Broken> findObstacle(Leg leg) {
        return known.computeIfAbsent(leg.id(), _ -> obstacle(leg).or(() -> intake(leg)));
    }

    private Optional<Broken> obstacle(Leg leg) {
        List<Broken> least = null;
        for (Optional<String> fit : fits(leg)) {
            List<Flight> flights = new ArrayList<>(plan.flights());
            flights.add(new Flight(leg.id(), fit));
            List<Broken> broken =
                    PlanCheck.of(empty, new Plan(flights, List.of(), List.of())).broken();
            least = least == null || broken.size() < least.size() ? broken : least;
        }
        return least == null ? Optional.empty() : least.stream().findFirst();
    }

    /** What is on the leg already counts at the haven beside all who are booked. */
    private Optional<Broken> intake(Leg leg) {
        long souls = uses.intake(leg.to(), Uses.arrival(leg)) + leg.taken().souls();
        return uses.plan()
                .names()
                .findHaven(leg.to())
                .filter(haven -> souls > haven.perDay().orElse(Integer.MAX_VALUE))
                .map(haven ->
                        new Broken(
                                Breach.INTAKE_WOULD_PASS,
                                haven.id(),
                                List.of(
                                        haven.id(),
                                        haven.perDay().orElse(0),
                                        souls,
                                        Uses.arrival(leg))));
    }

    private List<Optional<String>> fits(Leg leg) {
        if (leg.room().isPresent()) {
            return List.of(Optional.empty());
        }
        return empty.carriers().stream()
                .filter(carrier -> leg.carrier().filter(carrier.id()::equals).isPresent())
                .flatMap(carrier -> carrier.fits().stream())
                .map(Carrier.Fit::name)
                .map(Optional::of)
                .toList();
    }
}
