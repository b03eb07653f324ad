package org.muster.planning.why;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.check.Drive;
import org.muster.planning.check.Filled;
import org.muster.planning.check.Flying;
import org.muster.planning.check.Gate;
import org.muster.planning.check.Loads;
import org.muster.planning.check.Matched;
import org.muster.planning.check.Presence;
import org.muster.planning.check.Trip;
import org.muster.planning.check.Whereabouts;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;

/** What a plan uses of everything that is limited; made once, read by many. */
final class Uses {
    private final Matched plan;
    private final Map<String, Filled> cabins;
    private final Map<String, Filled> convoys;
    private final Map<String, Presence> presences;
    private final Map<String, Gate> gates;
    private final Map<String, List<Trip>> byLeg;
    private final Map<String, List<Drive>> byRoad;
    private final Map<String, Trip> byParty = new HashMap<>();
    private final Map<String, Map<LocalDate, Long>> intake = new HashMap<>();

    Uses(Matched plan) {
        this.plan = plan;
        cabins = Loads.cabins(plan);
        convoys = Loads.convoys(plan);
        presences = Whereabouts.presences(plan);
        gates = Whereabouts.gates(plan);
        byLeg = plan.trips().stream().collect(groupingBy(trip -> trip.leg().id()));
        byRoad =
                plan.drives().values().stream()
                        .sorted(comparing((Drive drive) -> drive.convoy().departs()))
                        .collect(groupingBy(drive -> drive.road().id()));
        plan.trips().forEach(trip -> byParty.put(trip.party().id(), trip));
        for (Flying flight : plan.flights().values()) {
            Leg leg = flight.leg();
            long souls = leg.taken().souls();
            for (Trip trip : on(leg.id())) {
                souls += trip.party().souls();
            }
            intake.computeIfAbsent(leg.to(), _ -> new HashMap<>())
                    .merge(arrival(leg), souls, Long::sum);
        }
    }

    Matched plan() {
        return plan;
    }

    Problem problem() {
        return plan.problem();
    }

    static LocalDate arrival(Leg leg) {
        return LocalDate.ofInstant(leg.arrives(), ZoneOffset.UTC);
    }

    Optional<Trip> findTrip(String party) {
        return Optional.ofNullable(byParty.get(party));
    }

    List<Trip> on(String leg) {
        return byLeg.getOrDefault(leg, List.of());
    }

    /** Convoys on a road, the first first. */
    List<Drive> drives(String road) {
        return byRoad.getOrDefault(road, List.of());
    }

    Optional<Filled> findCabin(String leg) {
        return Optional.ofNullable(cabins.get(leg));
    }

    Filled convoy(String id) {
        return convoys.getOrDefault(id, new Filled());
    }

    Presence presence(String place) {
        return presences.getOrDefault(place, new Presence());
    }

    Optional<Gate> findGate(String terminal) {
        return Optional.ofNullable(gates.get(terminal));
    }

    long intake(String haven, LocalDate day) {
        return intake.getOrDefault(haven, Map.of()).getOrDefault(day, 0L);
    }

    /** Days on which people arrive at a haven, with how many. */
    Map<LocalDate, Long> intake(String haven) {
        return intake.getOrDefault(haven, Map.of());
    }

    List<Flying> flights() {
        return new ArrayList<>(plan.flights().values());
    }
}
