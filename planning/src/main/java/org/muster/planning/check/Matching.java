package org.muster.planning.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/** Finds what a plan names, and reports what it names in vain or twice. */
final class Matching {
    private final Problem problem;
    private final Names names;
    private final Report report;

    Matching(Problem problem, Report report) {
        this.problem = problem;
        this.names = Names.of(problem);
        this.report = report;
    }

    Matched match(Plan plan) {
        return new Matched(
                problem,
                names,
                trips(plan.bookings()),
                drives(plan.convoys()),
                flights(plan.flights()));
    }

    private Map<String, Flying> flights(List<Flight> flights) {
        Map<String, Flying> found = LinkedHashMap.newLinkedHashMap(flights.size());
        for (Flight flight : flights) {
            Leg leg = names.legs().get(flight.leg());
            if (leg == null) {
                report.broken(Breach.FLIGHT_NOT_THERE, flight.leg(), flight.leg());
            } else if (found.containsKey(leg.id())) {
                report.broken(Breach.FLIGHT_TWICE, leg.id(), leg.id());
            } else {
                found.put(leg.id(), flying(leg, flight.fit()));
            }
        }
        return found;
    }

    private Flying flying(Leg leg, Optional<String> fit) {
        Optional<Carrier> carrier = leg.carrier().map(names.carriers()::get);
        if (leg.room().isPresent()) {
            fit.ifPresent(name -> report.broken(Breach.FIT_BESIDE_ROOM, leg.id(), leg.id(), name));
            return new Flying(leg, carrier, Optional.empty());
        }
        Optional<Carrier.Fit> found = carrier.flatMap(one -> findFit(one, fit.orElse("")));
        if (found.isEmpty()) {
            report.broken(
                    Breach.FIT_NOT_THERE,
                    leg.id(),
                    leg.id(),
                    leg.carrier().orElse("(none)"),
                    fit.orElse("(none named)"));
        }
        return new Flying(leg, carrier, found);
    }

    private static Optional<Carrier.Fit> findFit(Carrier carrier, String name) {
        return carrier.fits().stream().filter(fit -> fit.name().equals(name)).findFirst();
    }

    private Map<String, Drive> drives(List<Convoy> convoys) {
        Map<String, Drive> found = LinkedHashMap.newLinkedHashMap(convoys.size());
        for (Convoy convoy : convoys) {
            Road road = names.roads().get(convoy.road());
            if (road == null) {
                report.broken(Breach.ROAD_NOT_THERE, convoy.id(), convoy.road(), convoy.id());
            } else if (found.containsKey(convoy.id())) {
                report.broken(Breach.CONVOY_TWICE, convoy.id(), convoy.id());
            } else {
                found.put(convoy.id(), drive(convoy, road));
            }
        }
        return found;
    }

    private Drive drive(Convoy convoy, Road road) {
        List<Drive.Part> parts = new ArrayList<>();
        for (Convoy.Vehicles vehicles : convoy.vehicles()) {
            Optional<Drive.Part> part = findPart(vehicles, road);
            part.ifPresentOrElse(
                    parts::add,
                    () ->
                            report.broken(
                                    Breach.FLEET_NOT_THERE,
                                    convoy.id(),
                                    convoy.id(),
                                    vehicles.count(),
                                    vehicles.fleet(),
                                    road.id()));
        }
        return new Drive(convoy, road, parts);
    }

    private Optional<Drive.Part> findPart(Convoy.Vehicles vehicles, Road road) {
        return Optional.ofNullable(names.fleets().get(vehicles.fleet()))
                .filter(_ -> vehicles.count() > 0)
                .flatMap(fleet ->
                        fleet.services().stream()
                                .filter(service -> service.road().equals(road.id()))
                                .findFirst()
                                .map(it -> new Drive.Part(fleet, it, vehicles.count())));
    }

    private List<Trip> trips(List<Booking> bookings) {
        List<Trip> trips = new ArrayList<>(bookings.size());
        Set<String> booked = HashSet.newHashSet(bookings.size());
        for (Booking booking : bookings) {
            Party party = names.parties().get(booking.party());
            Leg leg = names.legs().get(booking.leg());
            if (party == null || leg == null) {
                report.broken(
                        party == null ? Breach.PARTY_NOT_THERE : Breach.LEG_NOT_THERE,
                        booking.party(),
                        booking.party(),
                        booking.leg());
            } else if (!booked.add(party.id())) {
                report.broken(Breach.BOOKED_TWICE, party.id(), party.id(), leg.id());
            } else {
                findHops(booking).ifPresent(hops -> trips.add(new Trip(party, hops, leg)));
            }
        }
        return trips;
    }

    private Optional<List<Hop>> findHops(Booking booking) {
        List<Hop> hops = new ArrayList<>(booking.rides().size());
        for (Booking.Ride ride : booking.rides()) {
            Road road = names.roads().get(ride.road());
            if (road == null) {
                report.broken(Breach.WAY_NOT_THERE, booking.party(), ride.road(), booking.party());
                return Optional.empty();
            }
            hops.add(new Hop(road, ride.departs(), ride.convoy()));
        }
        return Optional.of(hops);
    }
}
