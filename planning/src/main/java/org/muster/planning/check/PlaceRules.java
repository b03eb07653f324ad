package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Place;
import org.muster.planning.model.Span;

/** R1 to R3 and G1: people at rally points and terminals. */
record PlaceRules(Matched plan, Report report) {

    void check() {
        Map<String, Presence> present = Whereabouts.presences(plan);
        Map<String, Gate> gates = Whereabouts.gates(plan);
        for (Trip trip : plan.trips()) {
            trip.hops().forEach(hop -> open(trip, hop));
        }
        for (Place place : plan.problem().places()) {
            Presence there = present.getOrDefault(place.id(), new Presence());
            switch (place) {
                case Place.RallyPoint point ->
                        room(Breach.POINT_FULL, point.id(), point.room(), there);
                case Place.Terminal terminal -> {
                    room(Breach.HALL_FULL, terminal.id(), terminal.room(), there);
                    gate(terminal, gates.get(terminal.id()));
                }
                case Place.Town _, Place.Haven _ -> {}
            }
        }
    }

    private void open(Trip trip, Hop hop) {
        open(trip, hop.road().from(), Breach.LEAVES_CLOSED, hop.departs());
        open(trip, hop.road().to(), Breach.COMES_TO_CLOSED, hop.arrives());
    }

    private void open(Trip trip, String place, Breach breach, Instant moment) {
        List<Span> hours =
                plan.names().findRallyPoint(place).map(Place.RallyPoint::open).orElse(List.of());
        if (!LegRules.isOpen(hours, moment)) {
            report.broken(breach, place, trip.party().id(), place, moment);
        }
    }

    private void room(Breach breach, String place, OptionalInt room, Presence there) {
        if (room.isEmpty()) {
            return;
        }
        for (Sweep.Stretch stretch : there.above(room.getAsInt())) {
            report.broken(
                    breach,
                    place,
                    place,
                    room.getAsInt(),
                    stretch.most(),
                    stretch.from(),
                    stretch.to());
        }
    }

    private void gate(Place.Terminal terminal, @Nullable Gate gate) {
        if (gate == null) {
            return;
        }
        for (Gate.Late late : gate.late()) {
            report.broken(
                    Breach.GATE_TOO_SLOW,
                    terminal.id(),
                    terminal.id(),
                    terminal.perHour().orElse(0),
                    late.people(),
                    late.cutOff());
        }
    }
}
