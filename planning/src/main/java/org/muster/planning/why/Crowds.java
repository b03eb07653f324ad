package org.muster.planning.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.planning.check.Gate;
import org.muster.planning.check.Presence;
import org.muster.planning.check.Sweep;
import org.muster.planning.check.Trip;
import org.muster.planning.check.Whereabouts;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;

/** Places and gates of a plan without one party, and whether it could come; for one thread. */
final class Crowds {
    private final Uses uses;
    private final Party party;
    private final Optional<Trip> own;
    private final Map<String, Presence> presences = new HashMap<>();
    private final Map<String, Gate> gates = new HashMap<>();

    Crowds(Uses uses, Party party) {
        this.uses = uses;
        this.party = party;
        own = uses.findTrip(party.id());
    }

    private Problem problem() {
        return uses.problem();
    }

    /** What is against a trip at the places on its way and at the gate. */
    Optional<Reason> against(Trip trip) {
        return place(trip).or(() -> gate(trip));
    }

    private Optional<Reason> place(Trip trip) {
        List<String> places = new ArrayList<>(List.of(party.place()));
        trip.hops().forEach(hop -> places.add(hop.road().to()));
        own.ifPresent(it -> it.hops().forEach(hop -> places.add(hop.road().to())));
        places.forEach(this::without);
        Whereabouts.goes(problem(), trip, presences, 1);
        Optional<Reason> full =
                places.stream().distinct().map(this::full).flatMap(Optional::stream).findFirst();
        Whereabouts.goes(problem(), trip, presences, -1);
        return full;
    }

    /** The place as it is without the party. */
    private void without(String place) {
        if (presences.containsKey(place)) {
            return;
        }
        presences.put(place, uses.presence(place).copy());
        Map<String, Presence> only = new HashMap<>();
        own.ifPresentOrElse(
                trip -> Whereabouts.goes(problem(), trip, only, -1),
                () -> Whereabouts.stays(problem(), party, only, -1));
        Presence less = only.get(place);
        if (less != null) {
            presences.put(place, uses.presence(place).plus(less));
        }
    }

    private Optional<Reason> full(String place) {
        OptionalInt room = OptionalInt.empty();
        Place it = uses.plan().names().places().get(place);
        if (it instanceof Place.RallyPoint point) {
            room = point.room();
        } else if (it instanceof Place.Terminal terminal) {
            room = terminal.room();
        }
        if (room.isEmpty()) {
            return Optional.empty();
        }
        int most = room.getAsInt();
        Presence there = presences.getOrDefault(place, new Presence());
        return there.above(most).stream()
                .findFirst()
                .map((Sweep.Stretch above) ->
                        new Reason.PlaceFull(place, most, above.most(), above.from(), above.to()));
    }

    private Optional<Reason> gate(Trip trip) {
        String terminal = trip.leg().from();
        Optional<Gate> there = uses.findGate(terminal);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Gate gate = gates.computeIfAbsent(terminal, _ -> without(terminal, there.get()));
        add(gate, trip, 1);
        List<Gate.Late> late = gate.late();
        Optional<Reason> reason =
                late.isEmpty() ? Optional.empty() : Optional.of(tooSlow(gate, terminal, late));
        add(gate, trip, -1);
        return reason;
    }

    private Gate without(String terminal, Gate there) {
        Gate gate = there.withRate(there.perHour());
        own.filter(trip -> trip.leg().from().equals(terminal)).ifPresent(it -> add(gate, it, -1));
        return gate;
    }

    private void add(Gate gate, Trip trip, int times) {
        gate.add(trip.there(problem().from()), trip.leg().cutOff(), (long) times * party.souls());
    }

    /**
     * The smallest rate that would do, by halving; twice the rate and a party more is tried most.
     */
    private static Reason tooSlow(Gate gate, String terminal, List<Gate.Late> late) {
        int low = gate.perHour();
        int high = low;
        do {
            high = high >= Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE / 2 : Math.max(1, high * 2);
        } while (high < Integer.MAX_VALUE / 2 && !gate.withRate(high).late().isEmpty());
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (gate.withRate(middle).late().isEmpty()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Gate.Late first = late.getFirst();
        return new Reason.GateTooSlow(
                terminal, gate.perHour(), high, first.people(), first.cutOff());
    }
}
