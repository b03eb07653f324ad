package org.muster.server.plans;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.LegPlan;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/** The legs that a plan lets fly with another cabin than they are entered with. */
final class Refits {
    private Refits() {}

    /** Each as it would be entered then, by its reference. */
    static SequencedMap<String, LegPlan> of(Asked asked, Plan plan) {
        SequencedMap<String, LegPlan> refits = new LinkedHashMap<>();
        for (Flight flight : plan.flights()) {
            LegPlan leg = asked.names().get(flight.leg());
            String entered = asked.question().cabins().get(flight.leg());
            if (leg != null && entered != null) {
                flight.fit()
                        .filter(cabin -> !cabin.equals(entered))
                        .flatMap(cabin -> findCabin(asked.settings(), leg, cabin))
                        .ifPresent(cabin -> refits.put(flight.leg(), fitted(leg, cabin)));
            }
        }
        return refits;
    }

    private static Optional<Ground.Cabin> findCabin(
            PlanningSettings settings, LegPlan leg, String cabin) {
        return settings.carriers().stream()
                .filter(carrier -> carrier.name().strip().equalsIgnoreCase(leg.vehicle().strip()))
                .flatMap(carrier -> carrier.cabins().stream())
                .filter(one -> one.name().strip().equals(cabin))
                .findFirst();
    }

    private static LegPlan fitted(LegPlan leg, Ground.Cabin cabin) {
        return leg.with(
                new Capacities(
                        OptionalInt.of(cabin.seats()),
                        leg.capacities().rafts(),
                        OptionalInt.empty(),
                        "",
                        OptionalInt.of(cabin.stretchers())));
    }
}
