package org.muster.planning.check;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;

/** Who is where when by a plan: at places, and before the gates. */
public final class Whereabouts {
    private Whereabouts() {}

    /** Who is at each place over time, those without a booking included. */
    public static Map<String, Presence> presences(Matched plan) {
        Map<String, Presence> presences = new HashMap<>();
        Set<String> booked = plan.trips().stream().map(trip -> trip.party().id()).collect(toSet());
        for (Party party : plan.problem().parties()) {
            if (!booked.contains(party.id())) {
                stays(plan.problem(), party, presences, 1);
            }
        }
        plan.trips().forEach(trip -> goes(plan.problem(), trip, presences, 1));
        return presences;
    }

    /** A party that has no booking stays where it is, so many times over; -1 takes it away. */
    public static void stays(
            Problem problem, Party party, Map<String, Presence> presences, int times) {
        Instant end = problem.end().plusSeconds(1);
        at(party.place(), presences).start(problem.from(), end, times * party.souls());
    }

    /** A party is at the places of its way, so many times over; -1 takes it away. */
    public static void goes(
            Problem problem, Trip trip, Map<String, Presence> presences, int times) {
        int souls = times * trip.party().souls();
        at(trip.party().place(), presences).start(problem.from(), trip.leaves(-1), souls);
        for (int hop = 0; hop < trip.hops().size(); hop++) {
            Hop it = trip.hops().get(hop);
            at(it.road().to(), presences).arrive(it.arrives(), trip.leaves(hop), souls);
        }
    }

    private static Presence at(String place, Map<String, Presence> presences) {
        return presences.computeIfAbsent(place, _ -> new Presence());
    }

    /** The queues before the gates that have a rate. */
    public static Map<String, Gate> gates(Matched plan) {
        Map<String, Gate> gates = new HashMap<>();
        for (Place place : plan.problem().places()) {
            if (place instanceof Place.Terminal it && it.perHour().isPresent()) {
                gates.put(it.id(), new Gate(it.perHour().getAsInt(), it.open()));
            }
        }
        for (Trip trip : plan.trips()) {
            Gate gate = gates.get(trip.leg().from());
            if (gate != null) {
                gate.add(
                        trip.there(plan.problem().from()),
                        trip.leg().cutOff(),
                        trip.party().souls());
            }
        }
        return gates;
    }
}
