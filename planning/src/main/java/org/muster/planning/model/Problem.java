package org.muster.planning.model;

import java.time.Instant;
import java.util.List;

/**
 * Everything that a plan is made from.
 *
 * @param from the plan's now: nothing is decided about what was before
 * @param deadline by when people should be out; legs after it still carry, but count less
 */
public record Problem(
        String name,
        Instant from,
        Instant deadline,
        Policy policy,
        Threat threat,
        List<Place> places,
        List<Road> roads,
        List<Fleet> fleets,
        List<Escorts> escorts,
        List<Carrier> carriers,
        List<Leg> legs,
        List<Party> parties) {
    public Problem {
        places = List.copyOf(places);
        roads = List.copyOf(roads);
        fleets = List.copyOf(fleets);
        escorts = List.copyOf(escorts);
        carriers = List.copyOf(carriers);
        legs = List.copyOf(legs);
        parties = List.copyOf(parties);
    }

    /** Everybody, infants on laps included. */
    public long souls() {
        return parties.stream().mapToLong(Party::souls).sum();
    }

    /**
     * The last time that anything can happen: the last departure, or the deadline if it is later.
     */
    public Instant end() {
        return legs.stream()
                .map(Leg::departs)
                .filter(departs -> departs.isAfter(deadline))
                .max(Instant::compareTo)
                .orElse(deadline);
    }

    public Problem withLegs(List<Leg> others) {
        return new Problem(
                name, from, deadline, policy, threat, places, roads, fleets, escorts, carriers,
                others, parties);
    }

    public Problem withParties(List<Party> others) {
        return new Problem(
                name, from, deadline, policy, threat, places, roads, fleets, escorts, carriers,
                legs, others);
    }

    public Problem withPolicy(Policy other) {
        return new Problem(
                name, from, deadline, other, threat, places, roads, fleets, escorts, carriers, legs,
                parties);
    }

    public Problem withPlaces(List<Place> others) {
        return new Problem(
                name, from, deadline, policy, threat, others, roads, fleets, escorts, carriers,
                legs, parties);
    }

    public Problem withFleets(List<Fleet> others) {
        return new Problem(
                name, from, deadline, policy, threat, places, roads, others, escorts, carriers,
                legs, parties);
    }
}
