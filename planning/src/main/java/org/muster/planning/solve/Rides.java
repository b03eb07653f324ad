package org.muster.planning.solve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Party;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/** The rides that a plan in force gives each party, where they are on roads that still exist. */
final class Rides {
    private final Outline outline;
    private final Map<String, Booking> bookings = new HashMap<>();
    private final Map<String, Road> roads = new HashMap<>();

    /** A way and when one sets out on each of its roads. */
    record Known(Way way, List<Integer> departs) {}

    Rides(Outline outline, Plan current) {
        this.outline = outline;
        current.bookings().forEach(booking -> bookings.put(booking.party(), booking));
        outline.problem().roads().forEach(road -> roads.put(road.id(), road));
    }

    /** How many of a kind's parties go to a leg by which rides. */
    Map<Known, Integer> of(Kind kind, Departure leg) {
        Map<Known, Integer> known = new LinkedHashMap<>();
        for (Party party : kind.parties()) {
            find(party, leg).ifPresent(rides -> known.merge(rides, 1, Integer::sum));
        }
        return known;
    }

    private Optional<Known> find(Party party, Departure leg) {
        Booking booking = bookings.get(party.id());
        if (booking == null || !booking.leg().equals(leg.id())) {
            return Optional.empty();
        }
        if (!booking.rides().stream().allMatch(ride -> roads.containsKey(ride.road()))) {
            return Optional.empty();
        }
        List<Road> way = booking.rides().stream().map(ride -> road(ride.road())).toList();
        if (!leads(way, party.place(), leg.terminal())) {
            return Optional.empty();
        }
        return Optional.of(
                new Known(
                        new Way(way),
                        booking.rides().stream()
                                .map(ride -> outline.clock().down(ride.departs()))
                                .toList()));
    }

    /** Whether each road begins where the one before ended; no road at all is always right. */
    private static boolean leads(List<Road> way, String place, String terminal) {
        String at = place;
        for (Road road : way) {
            if (!road.from().equals(at)) {
                return false;
            }
            at = road.to();
        }
        return way.isEmpty() || at.equals(terminal);
    }

    private Road road(String id) {
        Road road = roads.get(id);
        if (road == null) {
            throw new IllegalArgumentException("there is no road " + id);
        }
        return road;
    }
}
