package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Span;

/** L1 to L4: each leg by itself. */
record LegRules(Matched plan, Report report) {

    void check() {
        for (Leg leg : plan.problem().legs()) {
            if (leg.flown() && !plan.flights().containsKey(leg.id())) {
                report.broken(Breach.MUST_FLY, leg.id(), leg.id());
            }
        }
        loads();
        plan.flights().values().forEach(this::flight);
    }

    private void loads() {
        Loads.cabins(plan)
                .forEach((leg, cabin) -> tell(Breach.CABIN_FULL, leg, cabin.over(), report));
    }

    static void tell(Breach breach, String id, List<Filled.Over> over, Report report) {
        for (Filled.Over one : over) {
            report.broken(breach, id, id, one.room(), one.measure(), one.used());
        }
    }

    private void flight(Flying flight) {
        Leg leg = flight.leg();
        if (leg.departs().isBefore(plan.problem().from())) {
            report.broken(
                    Breach.LEG_BEFORE_NOW,
                    leg.id(),
                    leg.id(),
                    leg.departs(),
                    plan.problem().from());
        }
        plan.names().findTerminal(leg.from()).ifPresent(terminal -> open(leg, terminal));
        flight.carrier().ifPresent(carrier -> carrier(flight, carrier));
    }

    private void open(Leg leg, Place.Terminal terminal) {
        if (!isOpen(terminal.open(), leg.departs())) {
            report.broken(Breach.TERMINAL_CLOSED, leg.id(), leg.id(), leg.departs(), terminal.id());
        }
    }

    static boolean isOpen(List<Span> hours, Instant moment) {
        return hours.isEmpty() || hours.stream().anyMatch(span -> span.holds(moment));
    }

    private void carrier(Flying flight, Carrier carrier) {
        Leg leg = flight.leg();
        if (flight.standsFrom().isBefore(carrier.from())) {
            report.broken(
                    Breach.CARRIER_NOT_THERE,
                    leg.id(),
                    leg.id(),
                    carrier.id(),
                    flight.standsFrom(),
                    carrier.from());
        }
        OptionalInt runway =
                plan.names()
                        .findTerminal(leg.from())
                        .map(Place.Terminal::runway)
                        .orElse(OptionalInt.empty());
        above(leg, carrier, carrier.runway(), runway, Breach.RUNWAY_TOO_SHORT, leg.from());
        above(leg, carrier, leg.distance(), carrier.range(), Breach.WAY_TOO_LONG, leg.to());
    }

    private void above(
            Leg leg,
            Carrier carrier,
            OptionalInt needed,
            OptionalInt there,
            Breach breach,
            String place) {
        if (needed.isPresent() && there.isPresent() && needed.getAsInt() > there.getAsInt()) {
            report.broken(
                    breach,
                    leg.id(),
                    leg.id(),
                    carrier.id(),
                    needed.getAsInt(),
                    place,
                    there.getAsInt());
        }
    }
}
