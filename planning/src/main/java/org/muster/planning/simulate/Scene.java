package org.muster.planning.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Booking.Ride;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/** A problem and its plan, with every name looked up: what all runs share. */
record Scene(
        Problem problem,
        List<Flown> flights,
        List<Driven> convoys,
        List<Booked> booked,
        long leftByPlan) {

    /** A leg that the plan flies, in order of departure. */
    record Flown(
            int number,
            Leg leg,
            Room room,
            Optional<Carrier> carrier,
            Optional<String> fit,
            Duration turnaround) {}

    /** A convoy with its road and vehicles. */
    record Driven(int number, Convoy convoy, Road road, List<Vehicles> vehicles) {}

    /** So many vehicles of one fleet. */
    record Vehicles(Fleet fleet, Fleet.Service service, int count) {}

    /** A party that is booked. */
    record Booked(int number, Party party, int rank, Flown leg, List<Stage> rides) {}

    /** A ride with what it refers to. */
    record Stage(Road road, Instant departs, Optional<Driven> convoy) {}

    static Scene of(Problem problem, Plan plan) {
        return new Reading(problem).read(plan);
    }

    Instant from() {
        return problem.from();
    }

    Escorts escorts(String id) {
        return problem.escorts().stream().filter(one -> one.id().equals(id)).findFirst().get();
    }

    private static final class Reading {
        private final Problem problem;
        private final Map<String, Place> places;
        private final Map<String, Road> roads;
        private final Map<String, Fleet> fleets;
        private final Map<String, Carrier> carriers;
        private final Map<String, Leg> legs;
        private final Map<String, Party> parties;
        private final Map<String, Flown> flown = new HashMap<>();
        private final Map<String, Driven> driven = new HashMap<>();

        Reading(Problem problem) {
            this.problem = problem;
            places = byId(problem.places(), Place::id);
            roads = byId(problem.roads(), Road::id);
            fleets = byId(problem.fleets(), Fleet::id);
            carriers = byId(problem.carriers(), Carrier::id);
            legs = byId(problem.legs(), Leg::id);
            parties = byId(problem.parties(), Party::id);
        }

        Scene read(Plan plan) {
            List<Flown> flights = flights(plan);
            List<Driven> convoys = new ArrayList<>();
            for (Convoy convoy : plan.convoys()) {
                Driven one = driven(convoys.size(), convoy);
                convoys.add(one);
                driven.put(convoy.id(), one);
            }
            List<Booked> booked = new ArrayList<>();
            for (Booking booking : plan.bookings()) {
                booked.add(booked(booked.size(), booking));
            }
            long souls = booked.stream().mapToLong(one -> one.party().souls()).sum();
            return new Scene(
                    problem,
                    flights,
                    List.copyOf(convoys),
                    List.copyOf(booked),
                    problem.souls() - souls);
        }

        private List<Flown> flights(Plan plan) {
            List<Flight> sorted =
                    plan.flights().stream()
                            .sorted(
                                    java.util.Comparator.comparing(
                                            flight -> get(legs, flight.leg(), "leg").departs()))
                            .toList();
            List<Flown> flights = new ArrayList<>();
            for (Flight flight : sorted) {
                Flown one = flown(flights.size(), flight);
                flights.add(one);
                flown.put(flight.leg(), one);
            }
            return List.copyOf(flights);
        }

        private Flown flown(int number, Flight flight) {
            Leg leg = get(legs, flight.leg(), "leg");
            Optional<Carrier> carrier = leg.carrier().map(id -> get(carriers, id, "carrier"));
            Room room =
                    leg.room()
                            .or(() -> fitted(carrier, flight))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "The leg %s has no room of its own and no fit in the plan."
                                                    .formatted(leg.id())));
            Duration turnaround =
                    places.get(leg.to()) instanceof Haven haven
                            ? haven.turnaround()
                            : Duration.ZERO;
            return new Flown(number, leg, room, carrier, flight.fit(), turnaround);
        }

        private static Optional<Room> fitted(Optional<Carrier> carrier, Flight flight) {
            return carrier.flatMap(one ->
                    one.fits().stream()
                            .filter(fit -> flight.fit().equals(Optional.of(fit.name())))
                            .map(Carrier.Fit::room)
                            .findFirst());
        }

        private Driven driven(int number, Convoy convoy) {
            List<Vehicles> vehicles = new ArrayList<>();
            for (Convoy.Vehicles some : convoy.vehicles()) {
                Fleet fleet = get(fleets, some.fleet(), "fleet");
                Fleet.Service service =
                        fleet.services().stream()
                                .filter(one -> one.road().equals(convoy.road()))
                                .findFirst()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "The fleet %s does not drive the road %s."
                                                        .formatted(fleet.id(), convoy.road())));
                vehicles.add(new Vehicles(fleet, service, some.count()));
            }
            return new Driven(
                    number, convoy, get(roads, convoy.road(), "road"), List.copyOf(vehicles));
        }

        private Booked booked(int number, Booking booking) {
            Party party = get(parties, booking.party(), "party");
            List<Stage> rides = new ArrayList<>();
            for (Ride ride : booking.rides()) {
                rides.add(
                        new Stage(
                                get(roads, ride.road(), "road"),
                                ride.departs(),
                                ride.convoy().map(id -> get(driven, id, "convoy"))));
            }
            return new Booked(
                    number,
                    party,
                    problem.policy().rank(party.priority()),
                    get(flown, booking.leg(), "flight"),
                    List.copyOf(rides));
        }

        private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
            Map<String, T> byId = new HashMap<>();
            all.forEach(one -> byId.put(id.apply(one), one));
            return byId;
        }

        private static <T> T get(Map<String, T> all, String id, String what) {
            T found = all.get(id);
            if (found == null) {
                throw new IllegalArgumentException(
                        "The plan names a %s %s that is not there.".formatted(what, id));
            }
            return found;
        }
    }
}
