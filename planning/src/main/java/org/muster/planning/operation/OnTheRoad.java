package org.muster.planning.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.muster.core.fact.RequestId;
import org.muster.core.plan.Drive;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Plan;

/**
 * The parties that a plan has set out on a road at one time, in a convoy or by their own means.
 *
 * @param convoy empty where they travel by their own means
 */
public record OnTheRoad(Road road, Instant departs, Optional<Convoy> convoy, List<Party> parties) {
    public OnTheRoad {
        parties = List.copyOf(parties);
    }

    /** All of a plan, by departure. A convoy that nobody rides in is in none. */
    public static List<OnTheRoad> list(Problem problem, Plan plan) {
        Map<String, Road> roads = new HashMap<>();
        problem.roads().forEach(road -> roads.put(road.id(), road));
        Map<String, Convoy> convoys = new HashMap<>();
        plan.convoys().forEach(convoy -> convoys.put(convoy.id(), convoy));
        Map<String, Party> parties = new HashMap<>();
        problem.parties().forEach(party -> parties.put(party.id(), party));
        Map<Booking.Ride, List<Party>> riders = new LinkedHashMap<>();
        for (Booking booking : plan.bookings()) {
            Party party = parties.get(booking.party());
            for (Booking.Ride ride : booking.rides()) {
                if (party != null && roads.containsKey(ride.road())) {
                    riders.computeIfAbsent(ride, one -> new ArrayList<>()).add(party);
                }
            }
        }
        List<OnTheRoad> all = new ArrayList<>();
        riders.forEach((ride, aboard) -> {
            Road road = roads.get(ride.road());
            if (road != null) {
                all.add(
                        new OnTheRoad(
                                road, ride.departs(), ride.convoy().map(convoys::get), aboard));
            }
        });
        all.sort(
                Comparator.comparing(OnTheRoad::departs)
                        .thenComparing(one -> one.road().id())
                        .thenComparing(one -> one.convoy().map(Convoy::id).orElse("")));
        return all;
    }

    /** As the core records it; empty where nobody of it is to be recorded. */
    public Optional<Drive> toDrive(Predicate<Party> recorded) {
        List<RequestId> riders =
                parties.stream()
                        .filter(recorded)
                        .map(party -> RequestId.parse(party.id()))
                        .toList();
        return riders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Drive(
                                road.id(),
                                road.from(),
                                road.to(),
                                departs,
                                arrives(),
                                convoy.map(Convoy::id),
                                vehicles(),
                                convoy.map(Convoy::escorts).orElse(0),
                                riders));
    }

    private List<Drive.Vehicles> vehicles() {
        return convoy.stream()
                .flatMap(one -> one.vehicles().stream())
                .map(one -> new Drive.Vehicles(one.fleet(), one.count()))
                .toList();
    }

    public Instant arrives() {
        return departs.plus(road.travel());
    }

    public int souls() {
        return parties.stream().mapToInt(Party::souls).sum();
    }
}
