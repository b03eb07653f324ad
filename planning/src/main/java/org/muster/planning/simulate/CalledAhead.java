package org.muster.planning.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Plan;

/**
 * A plan that says how everybody comes to their terminal. What people were told, and the plan that
 * is in force, name legs and no rides; and where nobody recorded where people are, they seem to be
 * at the terminal already. Nobody queues there for two days: they are called so long ahead of their
 * leg's cut-off, and come by themselves from a home that is no place of the problem.
 *
 * @param called how many parties come this way
 */
public record CalledAhead(Problem problem, Plan plan, int called) {
    /** No place of a problem is called so. */
    static final String HOME = "\u0000home";

    private static final Duration HARDLY = Duration.ofSeconds(1);

    /**
     * Bookings of parties and legs that are not there are left out, and so are convoys of roads and
     * vehicles that are not there: whoever was to go with them is called ahead.
     */
    public static CalledAhead of(Problem problem, Plan plan, Duration ahead) {
        return new Reading(problem, ahead).read(plan);
    }

    private static final class Reading {
        private final Problem problem;
        private final Duration ahead;
        private final Map<String, Leg> legs = new HashMap<>();
        private final Map<String, Party> parties = new LinkedHashMap<>();
        private final Map<String, Road> ways = new LinkedHashMap<>();
        private final Set<String> roads = new HashSet<>();

        Reading(Problem problem, Duration ahead) {
            this.problem = problem;
            this.ahead = ahead;
            problem.legs().forEach(leg -> legs.put(leg.id(), leg));
            problem.roads().forEach(road -> roads.add(road.id()));
            problem.parties().forEach(party -> parties.put(party.id(), party));
        }

        CalledAhead read(Plan plan) {
            Set<String> flown = new HashSet<>();
            plan.flights().forEach(flight -> flown.add(flight.leg()));
            List<Convoy> convoys = plan.convoys().stream().filter(this::canDrive).toList();
            Set<String> driven = new HashSet<>();
            convoys.forEach(convoy -> driven.add(convoy.id()));
            List<Booking> bookings = new ArrayList<>();
            int called = 0;
            for (Booking booking : plan.bookings()) {
                Leg leg = legs.get(booking.leg());
                if (leg != null
                        && flown.contains(booking.leg())
                        && parties.containsKey(booking.party())) {
                    boolean comes =
                            booking.rides().isEmpty()
                                    || !booking.rides().stream()
                                            .allMatch(ride -> canRide(ride, driven));
                    bookings.add(comes ? called(booking, leg) : booking);
                    called += comes ? 1 : 0;
                }
            }
            return new CalledAhead(
                    with(problem), new Plan(plan.flights(), convoys, bookings), called);
        }

        private boolean canDrive(Convoy convoy) {
            return roads.contains(convoy.road())
                    && convoy.vehicles().stream()
                            .allMatch(some -> serves(some.fleet(), convoy.road()));
        }

        private boolean serves(String fleet, String road) {
            return problem.fleets().stream()
                    .filter(one -> one.id().equals(fleet))
                    .flatMap(one -> one.services().stream())
                    .anyMatch(service -> service.road().equals(road));
        }

        private boolean canRide(Booking.Ride ride, Set<String> driven) {
            return roads.contains(ride.road())
                    && (ride.convoy().isEmpty() || driven.contains(ride.convoy().get()));
        }

        private Booking called(Booking booking, Leg leg) {
            Road way = ways.computeIfAbsent(leg.from(), Reading::way);
            parties.computeIfPresent(booking.party(), (_, party) -> atHome(party));
            Instant sets = leg.cutOff().minus(ahead);
            return new Booking(
                    booking.party(),
                    booking.leg(),
                    List.of(new Booking.Ride(way.id(), sets, Optional.empty())));
        }

        private static Road way(String terminal) {
            return new Road(
                    HOME + " " + terminal,
                    HOME,
                    terminal,
                    HARDLY,
                    Road.Means.OWN,
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }

        private static Party atHome(Party it) {
            return new Party(
                    it.id(),
                    it.load(),
                    it.priority(),
                    HOME,
                    it.ready(),
                    it.chance(),
                    it.wishes(),
                    it.nationals(),
                    it.told(),
                    it.pinned());
        }

        private Problem with(Problem it) {
            if (ways.isEmpty()) {
                return it;
            }
            List<Place> places = new ArrayList<>(it.places());
            places.add(new Place.Town(HOME));
            List<Road> roads = new ArrayList<>(it.roads());
            roads.addAll(ways.values());
            return new Problem(
                    it.name(),
                    it.from(),
                    it.deadline(),
                    it.policy(),
                    it.threat(),
                    places,
                    roads,
                    it.fleets(),
                    it.escorts(),
                    it.carriers(),
                    it.legs(),
                    List.copyOf(parties.values()));
        }
    }
}
