package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;
import org.muster.planning.operation.Assumption.Kind;

/** The legs that can still take people out, with what the settings say of their way. */
final class OpenLegs {
    /** A leg without a known way is on it for so long, since no leg arrives before it departs. */
    private static final Duration HARDLY = Duration.ofMinutes(1);

    private final SequencedMap<LegId, Leg> legs = new LinkedHashMap<>();
    private final List<String> overdue = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final PlanningSettings settings;

    OpenLegs(View view, PlanningSettings settings, Instant now) {
        this.settings = settings;
        for (Leg leg : Leg.listAll(view)) {
            if (!(leg.state() instanceof LegState.Open) || leg.plan().leads() != Leads.OUT) {
                continue;
            }
            if (leg.plan().capacities().seats().isEmpty()) {
                unknown.add(leg.plan().label());
            } else if (leg.plan().departs().isBefore(now)) {
                overdue.add(leg.plan().label());
            } else {
                legs.put(leg.id(), leg);
            }
        }
    }

    boolean has(LegId leg) {
        return legs.containsKey(leg);
    }

    Stream<LegPlan> plans() {
        return legs.values().stream().map(Leg::plan);
    }

    /**
     * As the planner reads them.
     *
     * @param havens what each place where legs lead to is called
     * @param most the stretchers and wheelchairs that there are: more places than that limit nobody
     */
    List<org.muster.planning.model.Leg> list(
            Spelling places, Map<String, String> havens, Load most) {
        return legs.values().stream()
                .map(leg ->
                        toLeg(
                                leg.id().toString(),
                                leg.plan(),
                                Seekers.load(
                                        leg.aboard().values().stream()
                                                .map(Leg.Aboard::seating)
                                                .toList(),
                                        0),
                                places,
                                havens,
                                most))
                .toList();
    }

    private org.muster.planning.model.Leg toLeg(
            String id,
            LegPlan plan,
            Load taken,
            Spelling places,
            Map<String, String> havens,
            Load most) {
        Optional<Ground.Route> route = findRoute(plan);
        Duration travel = route.map(Ground.Route::travel).orElse(HARDLY);
        String from = places.of(plan.from());
        return new org.muster.planning.model.Leg(
                id,
                from,
                havens.getOrDefault(places.of(plan.to()), places.of(plan.to())),
                plan.departs(),
                plan.departs().plus(travel),
                findCarrier(plan).map(Ground.Carrier::name),
                Optional.of(room(plan.capacities(), taken, most)),
                taken,
                lead(from),
                route.map(way -> way.back().orElse(travel)).orElse(Duration.ZERO),
                1,
                route.map(Ground.Route::distance).orElseGet(OptionalInt::empty),
                true);
    }

    static Room room(Capacities capacities, Load taken, Load most) {
        return new Room(
                capacities.seats().orElseThrow(),
                capacities.rafts(),
                capacities.stretchers().orElse(most.stretchers() + taken.stretchers()),
                most.wheelchairs() + taken.wheelchairs());
    }

    Optional<Ground.Route> findRoute(LegPlan plan) {
        return settings.routes().stream()
                .filter(way ->
                        Spelling.same(way.from(), plan.from())
                                && Spelling.same(way.to(), plan.to()))
                .findFirst();
    }

    Optional<Ground.Carrier> findCarrier(LegPlan plan) {
        return settings.carriers().stream()
                .filter(carrier -> Spelling.same(carrier.name(), plan.vehicle()))
                .findFirst();
    }

    private Duration lead(String terminal) {
        return settings.terminals().stream()
                .filter(known -> Spelling.same(known.name(), terminal))
                .flatMap(known -> known.lead().stream())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** What had to be taken for granted of legs. */
    List<Assumption> listAssumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        add(assumptions, Kind.SEATS_UNKNOWN, unknown);
        add(assumptions, Kind.OVERDUE, overdue);
        add(
                assumptions,
                Kind.STRETCHERS_UNKNOWN,
                plans().filter(plan -> plan.capacities().stretchers().isEmpty())
                        .map(LegPlan::label)
                        .toList());
        add(
                assumptions,
                Kind.NO_ROUTE,
                plans().filter(plan -> findRoute(plan).isEmpty())
                        .map(plan -> plan.from().strip() + " → " + plan.to().strip())
                        .distinct()
                        .toList());
        add(
                assumptions,
                Kind.NO_CARRIER,
                plans().filter(plan -> findCarrier(plan).isEmpty())
                        .map(LegPlan::vehicle)
                        .filter(vehicle -> !vehicle.isBlank())
                        .distinct()
                        .toList());
        if (!legs.isEmpty()) {
            assumptions.add(Assumption.of(Kind.WHEELCHAIRS_UNKNOWN));
            assumptions.add(Assumption.of(Kind.NO_CLEARANCE));
        }
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, Kind kind, List<String> about) {
        if (!about.isEmpty()) {
            assumptions.add(new Assumption(kind, about, 0));
        }
    }
}
