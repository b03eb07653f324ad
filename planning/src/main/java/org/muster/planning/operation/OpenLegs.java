package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final double HUNDRED = 100;
    private static final int SURE = 100;

    private final SequencedMap<String, Taken> legs = new LinkedHashMap<>();
    private final SequencedMap<String, LegPlan> cancelled = new LinkedHashMap<>();
    private final List<String> overdue = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> cabins = new HashMap<>();
    private final Map<String, Integer> stretchers = new HashMap<>();
    private final PlanningSettings settings;

    OpenLegs(View view, PlanningSettings settings, LegChanges changes, Instant now) {
        this.settings = settings;
        for (Leg leg : Leg.listAll(view)) {
            LegPlan plan = changes.replanned().getOrDefault(leg.id(), leg.plan());
            if (!(leg.state() instanceof LegState.Open)) {
                continue;
            }
            if (changes.cancelled().contains(leg.id())) {
                cancelled.put(leg.id().toString(), plan);
            } else {
                take(
                        new Taken(
                                leg.id().toString(),
                                plan,
                                load(leg),
                                leg.clearances().findChance(plan)),
                        now);
            }
        }
        changes.added()
                .forEach((id, plan) ->
                        take(new Taken(id, plan, Load.NONE, OptionalInt.empty()), now));
        findCabins(now);
    }

    /**
     * A leg with what is on it already.
     *
     * @param chance that it is cleared, in percent, as its clearances were judged
     */
    private record Taken(String id, LegPlan plan, Load load, OptionalInt chance) {}

    private static Load load(Leg leg) {
        return Seekers.load(leg.aboard().values().stream().map(Leg.Aboard::seating).toList(), 0);
    }

    private void take(Taken leg, Instant now) {
        LegPlan plan = leg.plan();
        if (plan.leads() != Leads.OUT) {
            return;
        }
        if (plan.capacities().seats().isEmpty()) {
            unknown.add(plan.label());
        } else if (plan.departs().isBefore(now)) {
            overdue.add(plan.label());
        } else {
            legs.put(leg.id(), leg);
        }
    }

    boolean has(LegId leg) {
        return legs.containsKey(leg.toString()) || isCancelled(leg);
    }

    /** Whether it would be cancelled: what was promised on it holds nobody there. */
    boolean isCancelled(LegId leg) {
        return cancelled.containsKey(leg.toString());
    }

    Stream<LegPlan> plans() {
        return legs.values().stream().map(Taken::plan);
    }

    /** Plans of all legs that the planner reads, those that would be cancelled too. */
    List<LegPlan> named() {
        return Stream.concat(plans(), cancelled.values().stream())
                .filter(plan -> plan.leads() == Leads.OUT)
                .toList();
    }

    /**
     * As the planner reads them.
     *
     * @param havens what each place where legs lead to is called
     * @param most the stretchers and wheelchairs that there are: more places than that limit nobody
     */
    List<org.muster.planning.model.Leg> list(
            Spelling places, Map<String, String> havens, Load most) {
        return Stream.concat(
                        legs.values().stream().map(leg -> toLeg(leg, places, havens, most)),
                        cancelled.entrySet().stream()
                                .filter(leg -> leg.getValue().leads() == Leads.OUT)
                                .map(leg ->
                                        withoutRoom(leg.getKey(), leg.getValue(), places, havens)))
                .toList();
    }

    /** It stays named, since people were told it; its only seat is taken, so nobody can go. */
    private org.muster.planning.model.Leg withoutRoom(
            String id, LegPlan plan, Spelling places, Map<String, String> havens) {
        return new org.muster.planning.model.Leg(
                id,
                places.of(plan.from()),
                havens.getOrDefault(places.of(plan.to()), places.of(plan.to())),
                plan.departs(),
                plan.departs().plus(HARDLY),
                Optional.empty(),
                Optional.of(Room.ofSeats(1)),
                Load.ofSeats(1),
                Duration.ZERO,
                Duration.ZERO,
                1,
                OptionalInt.empty(),
                false);
    }

    private org.muster.planning.model.Leg toLeg(
            Taken leg, Spelling places, Map<String, String> havens, Load most) {
        LegPlan plan = leg.plan();
        Optional<Ground.Route> route = findRoute(plan);
        Duration travel = route.map(Ground.Route::travel).orElse(HARDLY);
        boolean fits = cabins.containsKey(leg.id());
        String from = places.of(plan.from());
        return new org.muster.planning.model.Leg(
                leg.id(),
                from,
                havens.getOrDefault(places.of(plan.to()), places.of(plan.to())),
                plan.departs(),
                plan.departs().plus(travel),
                findCarrier(plan).map(carrier -> carrier.name().strip()),
                fits ? Optional.empty() : Optional.of(room(withStretchers(leg), leg.load(), most)),
                leg.load(),
                lead(from),
                back(route),
                findChance(leg).orElse(SURE) / HUNDRED,
                distance(route),
                true);
    }

    private static OptionalInt distance(Optional<Ground.Route> route) {
        OptionalInt known = route.map(Ground.Route::distance).orElseGet(OptionalInt::empty);
        return known.orElse(0) > 0 ? known : OptionalInt.empty();
    }

    /** Whoever enters the cabins of a vehicle says its stretchers as well. */
    private Capacities withStretchers(Taken leg) {
        Capacities entered = leg.plan().capacities();
        Integer known = stretchers.get(leg.id());
        return known == null || entered.stretchers().isPresent()
                ? entered
                : new Capacities(
                        entered.belted(),
                        entered.rafts(),
                        entered.floor(),
                        entered.floorAuthority(),
                        OptionalInt.of(known));
    }

    private static Duration back(Optional<Ground.Route> route) {
        return route.map(way -> way.back().orElse(way.travel())).orElse(Duration.ZERO);
    }

    /** In percent: what was entered for plans; else what follows from its clearances. */
    private OptionalInt findChance(Taken leg) {
        return findClearance(leg.plan())
                .map(entered -> OptionalInt.of(entered.percent()))
                .orElseGet(leg::chance);
    }

    private Optional<Ground.Clearance> findClearance(LegPlan plan) {
        return settings.clearances().stream()
                .filter(one -> Spelling.same(one.name(), plan.label()))
                .findFirst();
    }

    /** For each leg that may fly with several cabins the name of the one it is entered with. */
    Map<String, String> cabins() {
        return Map.copyOf(cabins);
    }

    private void findCabins(Instant now) {
        Cabins found = new Cabins(now);
        for (Taken leg : legs.values()) {
            findCarrier(leg.plan())
                    .filter(carrier -> !carrier.cabins().isEmpty())
                    .ifPresent(carrier -> addCabin(found, leg, carrier));
        }
        cabins.keySet().retainAll(found.listRefittable());
    }

    private void addCabin(Cabins found, Taken leg, Ground.Carrier carrier) {
        Optional<Ground.Cabin> entered = Cabins.findEntered(leg.plan(), carrier);
        boolean free = entered.isPresent() && leg.load().equals(Load.NONE);
        entered.ifPresent(cabin -> {
            stretchers.put(leg.id(), cabin.stretchers());
            cabins.put(leg.id(), cabin.name().strip());
        });
        found.add(leg.id(), leg.plan(), carrier, free, back(leg.plan()));
    }

    /** When the vehicle of a leg stands at a terminal again. */
    private Instant back(LegPlan plan) {
        Optional<Ground.Route> route = findRoute(plan);
        Duration there = route.map(Ground.Route::travel).orElse(HARDLY);
        Duration turnaround =
                settings.havens().stream()
                        .filter(haven -> Spelling.same(haven.name(), plan.to()))
                        .flatMap(haven -> haven.turnaround().stream())
                        .findFirst()
                        .orElse(Duration.ZERO);
        return plan.departs().plus(there).plus(turnaround).plus(back(route));
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
                legs.values().stream()
                        .filter(leg -> withStretchers(leg).stretchers().isEmpty())
                        .map(leg -> leg.plan().label())
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
        }
        add(
                assumptions,
                Kind.NO_CLEARANCE,
                legs.values().stream()
                        .filter(leg -> findChance(leg).isEmpty())
                        .map(leg -> leg.plan().label())
                        .toList());
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, Kind kind, List<String> about) {
        if (!about.isEmpty()) {
            assumptions.add(new Assumption(kind, about, 0));
        }
    }
}
