package org.muster.planning.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.muster.planning.check.Filled;
import org.muster.planning.check.Gate;
import org.muster.planning.check.Hop;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Names;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Rule;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * Whether demands can be met, as far as legs, carriers, terminals, havens, gates and each party's
 * own way go. It knows nothing of convoys and of room at places: what it calls impossible is, what
 * it calls possible may not be. One thread.
 */
public final class Possible implements Predicate<List<Demand>> {
    private final Problem problem;
    private final Problem legsOnly;
    private final Names names;
    private final Routes routes;
    private final Hours hours;
    private final Fits fits;
    private final Map<String, Optional<Instant>> there = new HashMap<>();

    public Possible(Problem problem) {
        this.problem = problem;
        legsOnly = problem.withParties(List.of());
        names = Names.of(problem);
        routes = new Routes(problem);
        hours = new Hours(problem);
        fits = new Fits(names);
    }

    @Override
    public boolean test(List<Demand> demands) {
        Wanted wanted = new Wanted();
        demands.forEach(wanted::add);
        return wanted.parties.stream().allMatch(party -> canGo(wanted, party))
                && canFly(wanted)
                && isIntakeKept(wanted)
                && areGatesKept(wanted);
    }

    /** What a set of demands asks for, sorted. */
    private final class Wanted {
        private final Set<String> kept = new HashSet<>();
        private final List<Party> parties = new ArrayList<>();
        private final Map<String, Leg> legs = new LinkedHashMap<>();
        private final Map<String, Filled> loads = new HashMap<>();

        void add(Demand demand) {
            switch (demand) {
                case Demand.Holds it -> kept.add(it.rule() + " " + it.subject());
                case Demand.Flies it -> fly(it.leg());
                case Demand.Goes it -> {
                    Party party = names.parties().get(it.party());
                    if (party != null) {
                        parties.add(party);
                        fly(it.leg());
                        load(it.leg()).add(party.load());
                    }
                }
            }
        }

        private void fly(String id) {
            Leg leg = names.legs().get(id);
            if (leg != null && legs.putIfAbsent(id, leg) == null) {
                load(id).add(leg.taken());
            }
        }

        private Filled load(String leg) {
            return loads.computeIfAbsent(leg, _ -> new Filled());
        }

        boolean keeps(Rule rule, String subject) {
            return kept.contains(rule + " " + subject);
        }
    }

    private boolean canGo(Wanted wanted, Party party) {
        Leg leg = names.legs().get(party.told().orElse(""));
        if (leg == null) {
            return true;
        }
        boolean wished = party.wishes().isEmpty() || party.wishes().contains(leg.to());
        if (!wished && wanted.keeps(Rule.P2, party.id())) {
            return false;
        }
        return !wanted.keeps(Rule.P5, party.id())
                || there(party, leg).filter(it -> !it.isAfter(leg.cutOff())).isPresent();
    }

    /** When it can be at the leg's terminal, margin included. */
    private Optional<Instant> there(Party party, Leg leg) {
        return there.computeIfAbsent(
                party.id(),
                _ -> way(party, leg).map(hops -> routes.there(party, problem.from(), hops)));
    }

    private Optional<List<Hop>> way(Party party, Leg leg) {
        Instant now = problem.from();
        return routes.find(
                party.place(),
                party.ready().isAfter(now) ? party.ready() : now,
                leg.from(),
                (road, from) ->
                        hours.next(road, from)
                                .map(departs -> new Hop(road, departs, Optional.empty())));
    }

    private boolean canFly(Wanted wanted) {
        Optional<List<Flight>> flights =
                fits.find(
                        wanted.legs.values(),
                        leg -> wanted.keeps(Rule.L2, leg),
                        carrier -> wanted.keeps(Rule.L5, carrier),
                        leg -> wanted.load(leg));
        return flights.isPresent()
                && PlanCheck.of(legsOnly, new Plan(flights.get(), List.of(), List.of()))
                        .broken()
                        .stream()
                        .noneMatch(it ->
                                !isElsewhere(it.rule()) && wanted.keeps(it.rule(), it.subject()));
    }

    /** Rules that are looked at here with everybody on board. */
    private static boolean isElsewhere(Rule rule) {
        return rule == Rule.L1 || rule == Rule.L2 || rule == Rule.L9;
    }

    private boolean isIntakeKept(Wanted wanted) {
        Map<String, Map<Object, Long>> days = new HashMap<>();
        for (Leg leg : wanted.legs.values()) {
            long souls = wanted.load(leg.id()).used(Measure.SOULS);
            days.computeIfAbsent(leg.to(), _ -> new HashMap<>())
                    .merge(Uses.arrival(leg), souls, Long::sum);
        }
        return problem.places().stream()
                .filter(place -> wanted.keeps(Rule.L9, place.id()))
                .allMatch(place ->
                        days.getOrDefault(place.id(), Map.of()).values().stream()
                                .allMatch(souls -> souls <= perDay(place)));
    }

    private static long perDay(Place place) {
        return place instanceof Place.Haven haven
                ? haven.perDay().orElse(Integer.MAX_VALUE)
                : Long.MAX_VALUE;
    }

    /** Everybody comes as early as can be, which is best for the gate. */
    private boolean areGatesKept(Wanted wanted) {
        Map<String, Gate> gates = new HashMap<>();
        for (Party party : wanted.parties) {
            Leg leg = names.legs().get(party.told().orElse(""));
            if (leg == null || !wanted.keeps(Rule.G1, leg.from())) {
                continue;
            }
            Gate gate = gates.computeIfAbsent(leg.from(), this::gate);
            way(party, leg)
                    .ifPresent(hops -> gate.add(comes(party, hops), leg.cutOff(), party.souls()));
        }
        return gates.values().stream().allMatch(gate -> gate.late().isEmpty());
    }

    private Instant comes(Party party, List<Hop> hops) {
        return hops.isEmpty()
                ? routes.there(party, problem.from(), hops)
                : hops.getLast().arrives();
    }

    private Gate gate(String terminal) {
        return names.findTerminal(terminal)
                .map(it -> new Gate(it.perHour().orElse(Integer.MAX_VALUE), it.open()))
                .orElseGet(() -> new Gate(Integer.MAX_VALUE, List.of()));
    }
}
