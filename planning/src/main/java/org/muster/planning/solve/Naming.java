package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Party;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * Gives each party of a kind its booking: parties of one kind are alike, so any of them will do.
 */
final class Naming {
    private final Draft draft;
    private final Clock clock;
    private final Map<String, Booking> before = new HashMap<>();
    private final Map<Column, String> names = new HashMap<>();

    private Naming(Draft draft, Optional<Plan> current) {
        this.draft = draft;
        current.ifPresent(plan -> plan.bookings().forEach(one -> before.put(one.party(), one)));
        this.clock = draft.outline().clock();
    }

    /** The plan that a draft is; whoever goes the same way as in the plan in force keeps it. */
    static Plan plan(Draft draft, Optional<Plan> current) {
        Naming naming = new Naming(draft, current);
        List<Convoy> convoys = naming.convoys();
        return new Plan(naming.flights(), convoys, naming.bookings());
    }

    private List<Flight> flights() {
        List<Flight> flights = new ArrayList<>();
        for (Departure leg : draft.outline().legs()) {
            @Nullable Fit fit = draft.skies().fit(leg);
            if (fit != null) {
                flights.add(new Flight(leg.id(), leg.name(fit)));
            }
        }
        return flights;
    }

    private List<Convoy> convoys() {
        List<Convoy> convoys = new ArrayList<>();
        for (Column column : draft.columns()) {
            String id = "%s/%d".formatted(column.road().id(), convoys.size() + 1);
            names.put(column, id);
            convoys.add(
                    new Convoy(
                            id,
                            column.road().id(),
                            clock.at(column.departs()),
                            column.motors().stream()
                                    .filter(part -> part.count() > 0)
                                    .map(part ->
                                            new Convoy.Vehicles(
                                                    part.fleet().fleet().id(), part.count()))
                                    .toList(),
                            column.teams()));
        }
        return convoys;
    }

    private List<Booking> bookings() {
        Map<Kind, List<Party>> waiting = new HashMap<>();
        Map<Batch, List<Party>> named = new LinkedHashMap<>();
        for (Batch batch : draft.batches()) {
            named.put(batch, asBefore(batch, waiting));
        }
        List<Booking> bookings = new ArrayList<>();
        named.forEach((batch, parties) -> {
            List<Party> left = waiting(batch.kind(), waiting);
            while (parties.size() < batch.parties()) {
                parties.add(left.removeLast());
            }
            List<Booking.Ride> rides = batch.rides().stream().map(this::toRide).toList();
            parties.forEach(
                    party -> bookings.add(new Booking(party.id(), batch.leg().id(), rides)));
        });
        return bookings;
    }

    private List<Party> waiting(Kind kind, Map<Kind, List<Party>> waiting) {
        return waiting.computeIfAbsent(kind, key -> new ArrayList<>(key.parties().reversed()));
    }

    /** Of a batch's kind, those who went this very way before. */
    private List<Party> asBefore(Batch batch, Map<Kind, List<Party>> waiting) {
        List<Party> same = new ArrayList<>();
        if (before.isEmpty()) {
            return same;
        }
        List<Party> left = waiting(batch.kind(), waiting);
        for (Party party : List.copyOf(left)) {
            Booking was = before.get(party.id());
            if (same.size() < batch.parties() && was != null && isSame(was, batch)) {
                same.add(party);
            }
        }
        left.removeAll(new HashSet<>(same));
        return same;
    }

    private boolean isSame(Booking was, Batch batch) {
        if (!was.leg().equals(batch.leg().id()) || was.rides().size() != batch.rides().size()) {
            return false;
        }
        for (int i = 0; i < was.rides().size(); i++) {
            Ride ride = batch.rides().get(i);
            boolean same =
                    was.rides().get(i).road().equals(ride.road().id())
                            && was.rides().get(i).departs().equals(clock.at(ride.departs()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Booking.Ride toRide(Ride ride) {
        return new Booking.Ride(
                ride.road().id(),
                clock.at(ride.departs()),
                Optional.ofNullable(ride.column()).map(names::get));
    }
}
