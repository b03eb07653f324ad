package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
    private final Map<Column, String> names = new HashMap<>();

    private Naming(Draft draft) {
        this.draft = draft;
        this.clock = draft.outline().clock();
    }

    static Plan plan(Draft draft) {
        Naming naming = new Naming(draft);
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
        Map<Kind, Iterator<Party>> waiting = new HashMap<>();
        List<Booking> bookings = new ArrayList<>();
        for (Batch batch : draft.batches()) {
            Iterator<Party> parties =
                    waiting.computeIfAbsent(batch.kind(), kind -> kind.parties().iterator());
            List<Booking.Ride> rides = batch.rides().stream().map(this::toRide).toList();
            for (int i = 0; i < batch.parties(); i++) {
                bookings.add(new Booking(parties.next().id(), batch.leg().id(), rides));
            }
        }
        return bookings;
    }

    private Booking.Ride toRide(Ride ride) {
        return new Booking.Ride(
                ride.road().id(),
                clock.at(ride.departs()),
                Optional.ofNullable(ride.column()).map(names::get));
    }
}
